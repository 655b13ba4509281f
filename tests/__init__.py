import os
import sys

# Here, before anything of the product is imported: hundreds of processes import it, and what one has compiled
# is kept for the others.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
