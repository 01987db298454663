"""Two records that may be one: how alike they are, and how they become one."""
