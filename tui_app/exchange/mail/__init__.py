"""Letters out of the door by mail: the message, the server, the mail program, the file."""
