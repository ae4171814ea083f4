"""The desk's store of secrets, by itself in a process: put KEY SECRET | get KEY | remove KEY. Answers JSON."""

import json
import sys

import keyring

from editor_desk.exchange.destinations.secrets import KeyringSecrets

secrets = KeyringSecrets()
what, *given = sys.argv[1:]
answer: object = getattr(secrets, what)(*given)
kept = {"lasting": secrets.lasting, "backend": type(keyring.get_keyring()).__module__, "answer": answer}
sys.stdout.write(json.dumps(kept))
