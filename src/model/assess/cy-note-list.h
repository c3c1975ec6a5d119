/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-scheme-plan.h"

G_BEGIN_DECLS

/* Codes of the sets work_note_kind and work_note_state. */
#define CY_NOTE_GOOD "good"
#define CY_NOTE_BAD "bad"
#define CY_NOTE_OPEN "open"
#define CY_NOTE_CONFIRMED "confirmed"
#define CY_NOTE_DROPPED "dropped"

/**
 * CyNoteRule:
 * @id: of the indicator
 * @name: its name
 * @scheme: id of the scheme
 * @scheme_name: its name
 * @year: of the scheme
 * @is_team: whether villages are assessed by it, not people
 * @method: deduct, add or veto
 * @points: hundredths; full points
 * @step: hundredths; what a note counts each time where it says no points of its own
 * @least: hundredths; the least a note may count each time, 0 for no such limit
 * @most: hundredths; the most, 0 for no such limit
 * @cap: hundredths; what all notes together count at most, 0 for no such limit
 * @multiplier: hundredths; 0 for once
 * @effect: (nullable): code of veto_effect
 *
 * What a note may count for, and within which limits.
 */
typedef struct
{
  gint64   id;
  char    *name;
  gint64   scheme;
  char    *scheme_name;
  int      year;
  gboolean is_team;
  CyMethod method;
  int      points;
  int      step;
  int      least;
  int      most;
  int      cap;
  int      multiplier;
  char    *effect;
} CyNoteRule;

/**
 * CyNoteItem:
 * @id: of the note
 * @person: id, 0 for a note about a village
 * @unit: id of the village it is about, 0 for a note about a person
 * @name: whom it is about
 * @place: (nullable): short name of the village
 * @date: the day
 * @kind: code of work_note_kind
 * @content: what happened
 * @indicator: id of what it counts for, 0 for nothing
 * @times: how often, 0 for once
 * @points: hundredths, 0 for the rule's step
 * @multiplier: hundredths, 0 for the rule's
 * @state: code of work_note_state
 * @recorder: (nullable): who wrote it down
 * @evidence: (nullable): what proves it
 */
typedef struct
{
  gint64 id;
  gint64 person;
  gint64 unit;
  char  *name;
  char  *place;
  CyDate date;
  char  *kind;
  char  *content;
  gint64 indicator;
  int    times;
  int    points;
  int    multiplier;
  char  *state;
  char  *recorder;
  char  *evidence;
} CyNoteItem;

/**
 * CyNoteArgs:
 * @scope: id of a unit, 0 for all
 * @since: first day
 * @until: last day
 */
typedef struct
{
  gint64 scope;
  CyDate since;
  CyDate until;
} CyNoteArgs;

/**
 * CyNoteList:
 * @notes: (element-type CyNoteItem): newest first
 * @rules: (element-type CyNoteRule): of all years, newest first
 */
typedef struct
{
  GPtrArray *notes;
  GPtrArray *rules;
} CyNoteList;

CyNoteList *cy_note_list_load (CyConn *conn, const CyNoteArgs *args, GError **error);
void        cy_note_list_free (CyNoteList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyNoteList, cy_note_list_free)

GPtrArray        *cy_note_rules_load (CyConn *conn, GError **error);
const CyNoteRule *cy_note_rules_find (GPtrArray *rules, gint64 id);
char             *cy_note_rule_dup_text (const CyNoteRule *self);
gboolean
cy_note_rule_value (const CyNoteRule *self, int times, int points, int multiplier, gint64 *value);
char *cy_note_dup_value (gint64 value);

G_END_DECLS
