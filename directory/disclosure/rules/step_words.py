"""Words that tell what somebody does, or when; what else a list writes is no step and no time.

Lists of words alone. A word is added where a list of services shows the need for it.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DOINGS = _words(
    """
    apply ask attend become book bring call collect come complete contact do download drop e-mail
    email enquire enrol enter fill find get go join leave look make meet message order phone pick
    pop read register reply request ring see select send show sign speak submit take talk telephone
    tell text turn use visit wait walk write
    """
)
"""What a person is asked to do, as a command begins."""
BY_DOING = _words(
    """
    applying asking attending booking calling coming completing contacting dropping emailing
    enquiring filling messaging phoning registering ringing sending signing speaking talking
    telephoning texting turning visiting walking writing
    """
)
"""The same after "by": "by speaking to the warden"."""
OPENERS = ("please", "just", "simply", "first", "then", "to begin", "do not hesitate to")
"""What may stand before a command."""
LEADS_TO = ("please", "you can", "you could", "you may", "you must", "you should", "you need to",
            "you have to", "you will need to", "you are welcome to", "families can",
            "people can", "anyone can", "anybody can")  # fmt: skip
"""After these a command stands anywhere in a sentence."""
TIMES = _words(
    """
    monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays
    saturday saturdays sunday sundays mon tue tues wed weds thu thur thurs fri sat sun
    january february march april may june july august september october november december
    morning mornings afternoon afternoons evening evenings night nights noon midday lunchtime
    lunchtimes day days daily week weeks weekly weekday weekdays weekend weekends fortnight
    fortnightly month months monthly year years yearly term terms holiday holidays hour hours time
    times open opens opening closed closes closing always anytime after before during when whenever
    until from every once twice appointment appointments request arrangement arranged booking am pm
    """
)
"""One of these, or a figure, stands in whatever tells when."""
SAID_PLAINLY = {
    "self referral": "You can ask for yourself",
    "self referrals": "You can ask for yourself",
    "self refer": "You can ask for yourself",
    "appointment": "You need an appointment",
    "by appointment": "You need an appointment",
    "appointment only": "You need an appointment",
    "by appointment only": "You need an appointment",
    "appointments only": "You need an appointment",
    "assessment": "You tell them about your situation first",
}
"""What stands in a list as a word of a form, and what it means to whoever comes."""
SAID_BY_THE_WARNING = frozenset((
    "referral", "referrals", "referral only", "by referral", "by referral only",
    "professional referral", "professional referral only", "agency referral",
    "agency referral only", "voucher", "vouchers", "voucher only", "foodbank voucher",
    "foodbank vouchers", "food bank voucher", "food bank vouchers",
))  # fmt: skip
"""That one may have to be asked for, or may need a voucher, stands above as a step."""
TELLS_NOTHING = frozenset((
    "see above", "see below", "as above", "as below", "n a", "na", "none", "tbc", "tba",
    "not applicable", "timetabled route", "various", "varies", "yes", "no", "other",
))  # fmt: skip
"""Left by a form, or about what stood beside it there."""
