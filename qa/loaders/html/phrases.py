"""Recognise furniture by what people read on it: titles of other stories, invitations, lines that lead to other pages.

Law: each function judges one text by itself, as one hint; the links in it, its element or its place are the other.
"""

from __future__ import annotations

import re

# The titles of lists of other stories, at their beginning.
_OTHERS = re.compile(
    r"[\W_]*+(?:related|recommended|explore further|you (?:might|may) also|more (?:on|from|about|like|stories)"
    r"|read (?:also|more|next)|see also|most (?:read|popular)|latest|trending|further reading|auch interessant"
    r"|mehr (?:zum|zu|aus|von)|lesen sie (?:auch|mehr)|(?:zum )?weiterlesen|schon gelesen"
    r"|weitere (?:artikel|beiträge|meldungen|nachrichten|news|themen|pressemitteilungen|aktuelle)"
    r"|(?:verwandte|empfohlene|passende|ähnliche)\b|empfehlungen"
    r"|(?:das )?könnte (?:sie|dich|euch)|meist ?gelesen|à lire|lire aussi|sur le même|vous aimerez"
    r"|articles? (?:liés|similaires)"
    r"|[lt]e (?:puede|podría) interesar|te recomendamos|(?:lea|lee|vea|ver|mire|mira|puedes ver)(?: también|:)"
    r"|relacionad|más leíd|(?:potrebbe interessarti|leggi anche)|articoli correlati|lees ook|gerelateerd"
    r"|czytaj (?:też|także)|zobacz (?:też|także)|leia (?:também|mais)|artigos relacionados|not[íi]cias relacionadas)",
    re.IGNORECASE,
)
_STORY = (
    r"(?:(?:diese[nrs]?|den|die|this|the|este|esta|cet|cette|questo|questa) )?(?:artikel|article|articolo|artículo"
    r"|artigo|beitrag|news|nota|noticia|page|pagina|página|post|seite|story)"
)
# Invitations to share, to follow, to subscribe and to comment: the whole text, or its beginning.
_SHARING = re.compile(
    rf"[\W_]*+(?:share(?: {_STORY})?(?: (?:on|via|with)\b.{{0,40}})?|{_STORY} (?:mit (?:anderen|freunden) )?"
    rf"(?:teilen|drucken|empfehlen)|(?:compart(?:ir|e|ilhar|ilhe)|condividi|partage[rz]|imprimir|stampa|imprimer)"
    rf"(?: {_STORY})?|(?:jetzt|bitte) teilen|tweet"
    r"|(?:empfiehl|folgen sie uns|follow us on|gefällt mir|like this|seguici|síguenos|suivez[- ]nous|teile)\b.{0,40}"
    r"|follow us)[\W_]*+",
    re.IGNORECASE,
)
_CALLING = re.compile(
    r"\b(?:subscribe (?:now|today|to our\b|to the newsletter)|sign up (?:now|today|for (?:our|the)\b)"
    r"|get (?:our|the|all the|the latest)\b.{0,60} (?:inbox|newsletter)|join our (?:newsletter|mailing list)"
    r"|(?:jetzt )?(?:unseren|zum|den) newsletter|(?:abonnieren sie|abonniere) (?:unseren?|den|jetzt)\b"
    r"|newsletter (?:abonnieren|anmelden)|suscríb(?:ete|ase)\b|inscreva-se\b|abonnez-vous\b|iscriviti alla\b"
    r"|follow us\b|like us on\b|folgen sie uns\b|folge uns\b|síguenos\b|suivez-nous\b|seguici\b)",
    re.IGNORECASE,
)
_OPINIONS = re.compile(
    r"[\W_]*+(?:(?:\d+|no|keine|one) (?:comments?|kommentare?|responses?|comentarios?|commentaires?)(?: so far)?"
    r"|comments?(?: \(\d+\))?(?: (?:are )?(?:closed|off))?|kommentare?(?: \(\d+\))?(?: (?:sind )?geschlossen)?"
    r"|(?:leave|write|post|add) (?:a|your) (?:comment|reply)|(?:kommentar|antwort) (?:hinzufügen|schreiben|verfassen)"
    r"|hinterlasse eine antwort|schreibe? einen kommentar|kommentieren|comentarios|commentaires|dejar un comentario"
    r"|laisser un commentaire|lascia un commento)\b[^\w]*+",
    re.IGNORECASE,
)
# What stands before the keywords of a text.
_LABEL = re.compile(
    r"[\W_]*+(?:tags?|tagged(?: (?:as|with|under))?|filed under|posted (?:in|under)|categor(?:y|ies)|keywords|topics"
    r"|kategorien?|schlag(?:worte|wörter)(?: zum thema)?|stichwörter|themen|abgelegt unter|etiquetas|temas"
    r"|mots[- ]clés|étiquettes|categor[íi]as?|argomenti|labels)\b",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"\b(?:accept|agree|allow|consent|got it|akzeptier|einverstanden|zustimm|nutzung|accept[eo]r?|acept|aceit|accett)",
    re.IGNORECASE,
)
_LONGEST_TITLE = 60


def names_other_stories(title: str) -> bool:
    """Whether a text begins like the title of a list of other stories."""
    return bool(_OTHERS.match(title))


def is_sharing(text: str) -> bool:
    """Whether a text does nothing but invite to share or to follow."""
    return len(text) <= _LONGEST_TITLE and bool(_SHARING.fullmatch(text))


def is_opinions(text: str) -> bool:
    """Whether a text is the title of comments, counts them, or invites to write one."""
    return len(text) <= _LONGEST_TITLE and bool(_OPINIONS.fullmatch(text))


def is_title_of_furniture(text: str) -> bool:
    """Whether a text is the title of something that does not belong to the page's text."""
    if len(text) > _LONGEST_TITLE:
        return False
    return names_other_stories(text) or is_sharing(text) or is_opinions(text) or bool(_CALLING.match(text))


def calls(text: str) -> bool:
    """Whether a text has an invitation to subscribe or to follow."""
    return bool(_CALLING.search(text))


def labels_keywords(text: str) -> bool:
    """Whether a text begins like a list of the keywords of a story."""
    return bool(_LABEL.match(text))


def asks_consent(text: str) -> bool:
    """Whether a text asks to agree to cookies."""
    return "ookie" in text and bool(_CONSENT.search(text))


# Words of links to other pages: as the whole line, and at the beginning of a line that is partly a link.
_TURN = re.compile(
    r"[\W_]*+(?:(?:go )?back(?: to [\w ]{1,40}+)?|contents|continue reading|edit(?: (?:this|on)[\w ]{1,40}+)?|home"
    r"|index|jump to[\w ]{1,30}+|(?:next|prev(?:ious)?)(?: (?:chapter|page|section))?|permalink|print(?: this page)?"
    r"|read more|share(?: this)?|skip to[\w ]{1,30}+|table of contents|toggle[\w ]{1,30}+|top|up|view (?:page )?source"
    r"|zurück(?: (?:zu[mr]?|nach)[\w ]{1,40}+)?|nach oben|drucken|(?:artikel |seite )?teilen|weiterempfehlen"
    r"|weiterlesen|retour(?: (?:à|au|aux)[\w ]{1,40}+)?|imprimer|partager|lire la suite|permalien|haut de page"
    r"|volver(?: (?:a|al)[\w ]{1,40}+)?|imprimir|compart(?:ir|ilhar)|leer más|ler mais|voltar(?: (?:a|ao)[\w ]{1,40}+)?"
    r"|torna(?: (?:a|al|su)[\w ]{1,40}+)?|stampa|condividi|leggi tutto|terug(?: naar[\w ]{1,40}+)?|lees verder)"
    r"[\W_]*+",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"[\W_]*+(?:next|prev(?:ious)?)(?: (?:article|chapter|message|page|post|section|topic))?\b.{0,20}?:", re.IGNORECASE
)
_BARS = re.compile(r"[][|·•»«‹›]")  # between the links of a line that is nothing else
_LONGEST_TURN = 240
_PHRASE = 4  # words of a link, on average, that says something itself


def leads_away(text: str, linked: int, links: int, in_book: bool = False) -> bool:
    """Whether a line with this text only leads to other pages. `linked` counts its letters and digits in links, `links`
    the links. In a book, a line that is only a link is an entry of a table of contents."""
    if not links or len(text) > _LONGEST_TURN:
        return False
    letters = sum(map(str.isalnum, text))
    if linked * 10 >= letters * 9 and links > 1 and len(text.split()) < links * _PHRASE:
        return True
    if in_book and linked * 10 >= sum(map(str.isalpha, text)) * 9:
        return True
    if links > 2 and linked * 2 >= letters and len(_BARS.findall(text)) >= links - 1:
        return True
    if linked * 5 >= letters * 3 and names_other_stories(text):
        return True
    if linked * 2 >= letters and labels_keywords(text):
        return True
    if linked * 8 >= letters and _CALLING.match(text.lstrip("»›>–—-• ")):
        return True
    if linked * 2 >= letters and is_opinions(text):
        return True
    return bool((linked * 5 >= letters * 4 and _TURN.fullmatch(text)) or (linked * 4 >= letters and _TURNS.match(text)))
