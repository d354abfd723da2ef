"""Orca that writes what it would speak, a JSON object a line, to file descriptor 3. Its argument is a folder for settings.

{"said": text}    an utterance
{"key": name}     a key has been released, and Orca has done what it does at once
{"quiet": count}  so many times in a row there was nothing: no speech, no key, no event, and the browser has answered

It starts Orca as /usr/bin/orca does, but beside one that may run already, and with a speech server of its own.
"""
import json
import os
import sys

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

from orca import event_manager, orca_state, settings_manager, speechserver

# How often it looks whether something has happened, in milliseconds. On a busy machine Orca and the browser are slower, and so
# is this: it is counted, not timed.
BEAT = 50

output = os.fdopen(3, 'w', buffering=1)
events = event_manager.getManager()
quiet = 0


def write(**line):
    global quiet
    if 'quiet' not in line:
        quiet = 0
    output.write(json.dumps(line) + '\n')


class SpeechServer(speechserver.SpeechServer):
    """Orca looks for it by this name."""

    @staticmethod
    def getSpeechServer(info=None):
        return SpeechServer()

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            write(said=text)

    def speakCharacter(self, character, acss=None):
        self.speak(character)

    def sayAll(self, utteranceIterator, progressCallback):
        for context, _ in utteranceIterator:
            self.speak(context.utterance)


def enqueue(event, original=events._enqueue):
    global quiet
    quiet = 0
    original(event)


def process_key(event, original=events._processKeyboardEvent):
    consumed = original(event)
    if event.type == Atspi.EventType.KEY_RELEASED_EVENT:
        write(key=event.event_string)
    return consumed


def beat():
    global quiet
    try:
        # Not from a cache: the browser has to answer, and what it had to tell before it has told by then.
        if orca_state.activeWindow:
            Atspi.Component.get_extents(orca_state.activeWindow, Atspi.CoordType.SCREEN)
        if events._eventQueue.empty():
            quiet += 1
            write(quiet=quiet)
    except GLib.Error:
        quiet = 0
    return True


events._enqueue = enqueue
events._processKeyboardEvent = process_key
settings_manager.getManager().activate(
    sys.argv[1],
    {
        'speechServerFactory': __name__,
        'enableBraille': False,
        'enableSound': False,
        'enableKeyEcho': False,
        'sayAllOnLoad': False,
    },
)
# As /usr/bin/orca: settings for single programs would be modules there.
sys.path.insert(0, sys.argv[1])
GLib.timeout_add(BEAT, beat)

from orca import orca

sys.exit(orca.main())
