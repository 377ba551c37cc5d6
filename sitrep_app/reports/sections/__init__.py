"""The sections of a report: each turns an edition into JSON-able data in which every word is a text."""
