"""What has been rebuilt: programmes with reported beside recorded totals, burn-up, sites, board and table."""
