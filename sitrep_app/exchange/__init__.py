"""Files that other programs read: a folder per format. What is written is a released view; nothing here knows a store."""
