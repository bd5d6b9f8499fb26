"""The contract suite: checks over HTTP that a running service, of any stack, keeps every rule of docs/contract.md.

The checks are derived from the Spec. A check is a function whose docstring is the rule; it returns if the rule holds
and raises ``BrokenRuleError`` if not. ``suite.py`` lists them all.
"""
