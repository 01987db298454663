"""What is handed out, made from chosen services and from places, before it is laid out."""
