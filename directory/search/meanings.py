"""Words that providers and people at a desk use for the same thing, one by one.

Facts of everyday English about services: "respite" is a break from caring, "podiatry" is care of
the feet. They are looked for only once a text is finished or a need was heard: never while a name
is being typed, and never as good as the word itself.
"""

from collections import defaultdict
from collections.abc import Mapping

_SAME = """
addiction dependency recovery
advice guidance information
allotment garden gardening horticulture growing
alcohol drinking drink drinker
anger temper rage
art craft painting
arthritis joint
asylum refugee migrant
autism autistic asperger aspergers neurodiverse neurodivergent asd
baby infant newborn
befriending companionship company visiting
benefits welfare entitlements
bereavement bereaved grief grieving died death loss
blind sight vision visual partially
bully bullying bullied
cafe coffee tea
cancer oncology tumour macmillan
carer carers caring
child children kid kids
chiropody podiatry podiatrist chiropodist foot feet toenail nail
church faith
class course lesson workshop tuition
cleaner cleaning domestic housework household
clinic surgery
clothes clothing uniform
clutter hoarding declutter decluttering
cooking cookery
counselling therapy counsellor therapist psychotherapy
crime victim
cycling bike bicycle
dance dancing
deaf hearing
debt debts arrears owing
dementia alzheimer alzheimers memory
dentist dental teeth tooth
depression depressed mood
diabetes diabetic
disability disabled impairment difficulties
divorce separation separated
dog pet pets animal
drugs substance drug
dyslexia dyslexic
elderly older old senior seniors pensioner over50s
employment job jobs work
english esol
exercise fitness activity
fall falls balance
family families parent parents
fibromyalgia pain
flat accommodation housing home
food meal meals groceries
foodbank larder pantry
football soccer
furniture sofa appliances
gambling betting
gay lesbian lgbt lgbtq lgbtqia bisexual queer transgender trans
group club meetup
gypsy traveller roma
hairdresser hair
hearing deaf
heating energy fuel warm
hire loan borrow rental
homeless homelessness rough hostel
hospital inpatient ward
immigration visa
internet online digital computer laptop broadband computing
lawyer solicitor legal
library books
lift transport driver
lonely loneliness isolation isolated befriending
lunch meal dining luncheon
mediation mediator
men man male
menopause menopausal
mental wellbeing
money financial finance budgeting
mother mothers mum mums maternal
mum mums mother mothers
music singing choir
nurse nursing
nursery childcare playgroup
parkinsons parkinson
perinatal postnatal antenatal
physio physiotherapy
police crime
pregnancy pregnant maternity
prison offender probation
racism racist race hate discrimination
rape raped sexual assault
reading literacy
respite break sitting breaks
running jogging
school education
sewing knitting crochet
shopping groceries
sleep insomnia
smoking smoke cigarettes tobacco
sport sports
stroke aphasia
suicide suicidal
swimming pool swim
teenager teenagers youth young
toddler toddlers preschool
translation interpreter interpreting
veteran veterans forces army military
violence violent abuse abusive
volunteer volunteering
walk walking walks rambling
wheelchair mobility scooter shopmobility
women woman female
"""


def _by_word() -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for line in _SAME.strip().splitlines():
        words = line.split()
        for word in words:
            found[word].update(dict.fromkeys(other for other in words if other != word))
    return {word: tuple(others) for word, others in found.items()}


SAME_MEANING = _by_word()
"""A word to others for the same thing, the nearest first."""
