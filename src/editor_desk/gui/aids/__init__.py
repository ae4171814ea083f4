"""Writing aids: what is counted, completed, inserted and shown while somebody writes."""
