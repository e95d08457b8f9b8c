"""The corpus directory: immutable partitions, the manifest that names them, full text, and questions to all of it."""
