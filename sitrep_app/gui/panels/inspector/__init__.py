"""The inspector: everything that is known of the one chosen entry."""
