"""Pictures that pages show: uploaded or fetched, encoded anew, stored and served by us (decision 0050)."""
