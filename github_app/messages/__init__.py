"""Every sentence that the App says on GitHub, as pure functions: data in, Markdown out."""
