"""The marketplace: halls, places and stalls, what is covered, the plan, and what came of the day.

It knows nothing of windows or of paper. An event is one frozen value (``model.events.Event``);
whoever changes it makes a new one, so that undo is to put the old one back.
"""
