"""Words of notes beside times: what is held then, and what makes a note doubtful."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MAY_NOT_BE_HELD = _words(
    """
    if unless not no never without but except unlikely possibly perhaps probably maybe hopefully
    don't doesn't isn't aren't won't can't cannot suspended cancelled canceled postponed paused
    pause hold break ceased stopped stop finished finishes ended ends closed closes closing closure
    shut shuts gau full waiting awaiting review refurbishment refurbished moved moving tbc tba tbd
    trial pilot planned planning proposed expected
    """
)
HELD_AT_OTHER_TIMES = _words(
    """
    when whenever while where only usual usually regular regularly normally generally typically
    sometimes occasionally often mostly most some any many few may might could should would will
    vary varies varying change changes changed changing depend depends depending subject until till
    before after during about approx approximately around roughly circa temporarily temporary
    current currently previous previously former formerly was were soon from since starting starts
    begins launch launches launching reopen reopens reopening return returns returning resume
    resumes back alternate alternately other otherwise either or odd even further later earlier
    late early last first next extra additional plus also minus weather notice
    """
)
TIMES_BY_ANOTHER_NAME = _words(
    """
    am pm o'clock oclock time times hour hours hrs hr hourly mins day days daily date dates week
    weeks weekly fortnight fortnightly month months monthly mis year years annual half term terms
    holiday holidays summer winter spring autumn christmas easter ramadan season seasonal open opens
    opening between
    """
)
ASK_FIRST = _words(
    """
    check confirm see ask enquire ring call phone telephone contact email text message website web
    online appointment appointments appt book booked booking bookings referral referrals refer
    referred invitation invite invited arrangement demand request requested require requires
    required need needed members staff staffed office
    """
)
DOUBTFUL = MAY_NOT_BE_HELD | HELD_AT_OTHER_TIMES | TIMES_BY_ANOTHER_NAME | ASK_FIRST
HELD = _words(
    """
    club clubs cafe caf\u00e9 group groups class classes choir social service worship prayer lunch
    dinner breakfast brunch supper coffee tea drinks biscuits refreshments soup food foodbank pantry
    fridge kitchen grocery meal meals craft crafts art arts bingo yoga pilates gym games music
    singing dance film knitting sewing gardening chat natter toddlers playgroup library surgery
    welcome children families parents carers women men girls boys adults people community wellbeing
    """
)
"""One of these stands in every note: it says what is held, or for whom."""
