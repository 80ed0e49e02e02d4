"""Three-valued logic for twins: None is what nobody told."""


def no(a):
    return None if a is None else not a


def both(*all_of):
    return False if False in all_of else None if None in all_of else True


def one_of(*any_of):
    return True if True in any_of else None if None in any_of else False


def is_(value, *wanted):
    return None if value is None else value in wanted


def at_most(value, limit):
    return None if value is None or limit is None else value <= limit


def says(answer, otherwise="unmet"):
    return {True: "met", False: otherwise, None: "unproven"}[answer]
