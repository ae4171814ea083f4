"""The states of an article as one set of words: those that a search filters by, in the words that people use."""

from typing import Final

from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.language.folding import Strength, fold

_NAMES: Final[dict[ReviewState | DeliveryState, tuple[str, ...]]] = {
    ReviewState.DRAFT: ("draft", "مسودة", "مسودات"),
    ReviewState.IN_REVIEW: ("in review", "review", "قيد المراجعة", "مراجعة", "المراجعة"),
    ReviewState.CHANGES_REQUESTED: ("changes requested", "returned", "مطلوب تعديل", "مطلوب تعديلها", "تعديل", "معاد", "معادة"),
    ReviewState.APPROVED: ("approved", "معتمد", "معتمدة", "اعتماد"),
    ReviewState.PUBLISHED: ("published", "archive", "archived", "from the archive", "أرشيف", "من الأرشيف", "مؤرشف", "منشور", "منشورة"),
    DeliveryState.HANDED_OVER: ("handed over", "delivered", "سلم", "مسلم", "مسلمة", "تسليم"),
    DeliveryState.RECEIVED: ("received", "on the site", "مستلم", "مستلمة", "وصل", "وصل الموقع"),
    DeliveryState.CORRECTION: ("correction", "corrected", "تصويب", "تصحيح"),
    DeliveryState.WITHDRAWN: ("withdrawn", "مسحوب", "مسحوبة", "سحب"),
}  # fmt: skip
_BY_NAME: Final = {
    fold(name): state.value
    for state, names in _NAMES.items()
    for name in (*names, state.value.replace("_", " "))
}


def states_of(review: ReviewState, delivery: DeliveryState) -> tuple[str, ...]:
    """The values of both states; of an article that was never handed over only the first."""
    return (review.value,) if delivery is DeliveryState.NONE else (review.value, delivery.value)


def state_named(text: str) -> str | None:
    """The value of the state that `text` names in Arabic or English, or None."""
    words = " ".join(fold(text, Strength.FOLD).replace("_", " ").replace("-", " ").split())
    return _BY_NAME.get(words) or _BY_NAME.get(words.removeprefix("ال"))
