"""Transport: deliveries are verified, translated to events and accepted; nothing of GitHub's API is known here."""
