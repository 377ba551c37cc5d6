"""Who works with whom: the matrix, the network, the claims behind them, and what is missing."""
