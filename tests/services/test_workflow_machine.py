"""The workflow as a machine: whatever several people do, in whatever order, the desk's promises hold.

Its rules and promises lie in `machine_parts`, a subject each; another subject is another mixin here.
"""

from hypothesis import HealthCheck, settings

from tests.services.machine_parts.delivering import Delivering
from tests.services.machine_parts.keeping import Keeping
from tests.services.machine_parts.promises import Promises
from tests.services.two_person_rules import TwoPersonRules


class Workflow(TwoPersonRules, Promises, Delivering, Keeping):
    """Everything at once."""


Workflow.TestCase.settings = settings(
    max_examples=10,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestWorkflow = Workflow.TestCase
