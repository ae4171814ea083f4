"""The workflow as a machine, in parts: each module adds rules, all keep the promises of `promises`."""
