"""The hall of an event: drawn to scale, walked by keys, filled with stalls."""
