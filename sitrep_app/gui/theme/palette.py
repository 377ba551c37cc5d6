"""Qt's palette made from a theme's colours."""

from PySide6.QtGui import QColor, QPalette

from sitrep_app.gui.theme.colours import Colours, blend

_Role = QPalette.ColorRole


def palette_of(colours: Colours) -> QPalette:
    """Return the palette that Fusion and the icons draw from."""
    palette = QPalette()
    for role, colour in _roles(colours).items():
        palette.setColor(role, colour)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colours.disabled)
    return palette


def _roles(colours: Colours) -> dict[QPalette.ColorRole, QColor]:
    return {
        _Role.Window: colours.ground,
        _Role.WindowText: colours.text,
        _Role.Base: colours.surface,
        _Role.AlternateBase: colours.sunken,
        _Role.Text: colours.text,
        _Role.PlaceholderText: colours.muted,
        _Role.Button: colours.surface,
        _Role.ButtonText: colours.text,
        _Role.BrightText: colours.on_accent,
        _Role.Highlight: colours.accent_soft,
        _Role.HighlightedText: colours.text,
        _Role.Accent: colours.accent,
        _Role.Link: colours.accent,
        _Role.LinkVisited: colours.accent,
        _Role.ToolTipBase: colours.surface,
        _Role.ToolTipText: colours.text,
        _Role.Light: blend(colours.surface, colours.line, 0.2),
        _Role.Midlight: colours.chip,
        _Role.Mid: colours.line,
        _Role.Dark: blend(colours.line, colours.muted, 0.3),
        _Role.Shadow: blend(colours.line, colours.text, 0.5),
    }
