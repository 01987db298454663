"""What a line tells besides needs: where somebody lives or wants to go, and when they can.

Simple rules on purpose. What was heard is shown as a chip and can be tapped off; it orders the
list and never hides anything. Nothing typed is held.
"""
