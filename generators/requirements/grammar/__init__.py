"""The grammar of plain sentences that say what things have; what it does not understand whole is left to others."""
