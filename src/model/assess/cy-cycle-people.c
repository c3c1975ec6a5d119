/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is assessed in a cycle: the group of the scheme within its unit, and what becomes of those
 * who joined, left or moved meanwhile. */
#include "cy-cycle-people.h"

#include "cy-cycle-entry-private.h"
#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-sql.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

/* The order of resources/sql/assess/group-*.sql. */
enum
{
  ROW_PERSON,
  ROW_NAME,
  ROW_UNIT,
  ROW_SINCE,
  ROW_UNTIL,
  ROW_ORD,
  ROW_PLACE,
  ROW_TOWN,
};

/* Some days in one unit. */
typedef struct
{
  gint64 unit;
  gint64 ord;
  char  *place;
  char  *town;
  CyDate since;
  CyDate until;
  int    days;
} Span;

typedef struct
{
  CyRecord      *cycle;
  CyDate         today;
  CyDate         since;
  CyDate         until;
  gint64         first; /* of the unit assessed, in the tree */
  gint64         last;
  GPtrArray     *people;
  CyCyclePerson *current; /* (nullable): whose spans are being read */
  GArray        *spans;
} Reading;

static void
person_free (gpointer data)
{
  CyCyclePerson *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->words);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyCyclePerson, person_free)

static void
span_clear (gpointer data)
{
  Span *self = data;

  g_free (self->place);
  g_free (self->town);
}

/* Days with the first and the last. */
static int
count_days (CyDate since, CyDate until)
{
  return MAX (cy_date_days_between (since, until) + 1, 0);
}

/* ---- The rule ---- */

/* Those in one place twice served there for both spans. */
static const Span *
find_longest (GArray *spans)
{
  const Span *longest = NULL;

  for (guint i = 0; i < spans->len; i++)
    {
      Span *span = &g_array_index (spans, Span, i);

      for (guint j = i + 1; j < spans->len; j++)
        if (g_array_index (spans, Span, j).unit == span->unit)
          span->days += g_array_index (spans, Span, j).days;
      if (longest == NULL || span->days > longest->days)
        longest = span;
    }

  return longest;
}

/* Where somebody is last; of two places at a time the one where they came first. */
static const Span *
find_present (GArray *spans)
{
  const Span *present = NULL;

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);

      if (present == NULL || span->until > present->until)
        present = span;
    }

  return present;
}

static gboolean
are_in_one_unit (GArray *spans)
{
  for (guint i = 1; i < spans->len; i++)
    if (g_array_index (spans, Span, i).unit != g_array_index (spans, Span, 0).unit)
      return FALSE;

  return TRUE;
}

static char *
say_moved (const Reading *self, const Span *chosen)
{
  g_autoptr (GString) places = g_string_new (NULL);
  gboolean is_present =
    g_strcmp0 (cy_record_get_text (self->cycle, CY_ASSESS_CYCLE_MOVED), "present") == 0;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);

      g_string_append_printf (places, "%s%s", i > 0 ? " → " : "", span->place);
    }

  /* Translators: villages one after the other, and the one where somebody is graded */
  return g_strdup_printf (is_present ? _ ("%s; graded in %s, where they are now")
                                     : _ ("%s; graded in %s, where they served longest"),
                          places->str,
                          chosen->place);
}

static void
judge (const Reading *self, CyCyclePerson *person, const Span *chosen)
{
  int              months_min = (int) cy_record_get_int (self->cycle, CY_ASSESS_CYCLE_MONTHS_MIN);
  g_autofree char *since = cy_date_format (person->since, CY_DATE_ISO);
  g_autofree char *until = cy_date_format (person->until, CY_DATE_ISO);

  if (person->until < self->until)
    {
      person->why = CY_CASE_LEFT;
      person->take = CY_TAKE_OUT;
      person->words = g_strdup_printf (_ ("left on %s"), until);
    }
  else if (person->months < months_min)
    {
      person->why = CY_CASE_SHORT;
      person->take = CY_TAKE_SPECIAL;
      person->words = g_strdup_printf (_ ("since %s, %d of %d months served: not assessed"),
                                       since,
                                       person->months,
                                       months_min);
    }
  else if (!are_in_one_unit (self->spans))
    {
      person->why = CY_CASE_MOVED;
      person->words = say_moved (self, chosen);
    }
  else if (person->since > self->since)
    {
      person->why = CY_CASE_JOINED;
      person->words = g_strdup_printf (_ ("since %s, %d months served"), since, person->months);
    }
}

/* ---- Reading ---- */

static void
finish_person (Reading *self)
{
  g_autoptr (CyCyclePerson) person = g_steal_pointer (&self->current);
  gboolean    is_present;
  const Span *chosen;

  if (person == NULL)
    return;
  is_present = g_strcmp0 (cy_record_get_text (self->cycle, CY_ASSESS_CYCLE_MOVED), "present") == 0;
  chosen = is_present ? find_present (self->spans) : find_longest (self->spans);
  if (chosen->ord < self->first || chosen->ord > self->last)
    return;
  person->unit = chosen->unit;
  person->ord = chosen->ord;
  person->place = g_strdup (chosen->place);
  person->town = g_strdup (chosen->town);
  person->months = cy_date_months_between (person->since, person->until) + 1;
  judge (self, person, chosen);
  g_ptr_array_add (self->people, g_steal_pointer (&person));
}

static gboolean
add_span (CySqlRow *row, gpointer data, GError **error)
{
  Reading *self = data;
  gint64   id = cy_sql_row_get_int (row, ROW_PERSON);
  CyDate   until = cy_sql_row_get_int (row, ROW_UNTIL);
  Span     span = {
        cy_sql_row_get_int (row, ROW_UNIT),
        cy_sql_row_get_int (row, ROW_ORD),
        cy_sql_row_dup_text (row, ROW_PLACE),
        cy_sql_row_dup_text (row, ROW_TOWN),
        MAX (cy_sql_row_get_int (row, ROW_SINCE), self->since),
    until != 0 && until <= self->today ? MIN (until, self->until) : self->until,
        0,
  };

  if (self->current == NULL || id == 0 || self->current->person != id)
    {
      finish_person (self);
      g_array_set_size (self->spans, 0);
      self->current = g_new0 (CyCyclePerson, 1);
      self->current->person = id;
      self->current->name = cy_sql_row_dup_text (row, ROW_NAME);
      self->current->since = span.since;
    }
  span.days = count_days (span.since, span.until);
  self->current->until = MAX (self->current->until, span.until);
  g_array_append_val (self->spans, span);

  return TRUE;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const CyCyclePerson *one = *(const CyCyclePerson *const *) a;
  const CyCyclePerson *other = *(const CyCyclePerson *const *) b;

  if ((one->ord == 0) != (other->ord == 0))
    return one->ord == 0 ? 1 : -1;

  return (one->ord > other->ord) - (one->ord < other->ord);
}

static gboolean
read_people (Reading *self, CyConn *conn, const char *object, GError **error)
{
  gboolean         is_post = g_strcmp0 (object, "post") == 0;
  g_autofree char *name = g_strdup_printf ("assess/group-%s.sql", object);
  const char      *filter =
    cy_record_get_text (self->cycle, is_post ? CY_ASSESS_CYCLE_POST : CY_ASSESS_CYCLE_TIER);

  if (!cy_sql_each (conn,
                    cy_sql_get (name),
                    add_span,
                    self,
                    error,
                    "iit",
                    self->since,
                    self->until,
                    filter != NULL ? filter : ""))
    {
      g_clear_pointer (&self->current, person_free);
      return FALSE;
    }
  finish_person (self);
  g_ptr_array_sort (self->people, compare_places);

  return TRUE;
}

static gboolean
get_text (CySqlRow *row, gpointer data, GError **error)
{
  g_free (*(char **) data);
  *(char **) data = cy_sql_row_dup_text (row, 0);

  return TRUE;
}

/**
 * cy_cycle_people_load:
 * @conn: a connection
 * @cycle: of #CY_ASSESS_CYCLE, saved or not
 * @today: what is later than the period is not looked at
 * @error: return location
 *
 * The rule for those who join, leave or move: who is not there on the last day of the period (or
 * today, if that is earlier) is left out; who served fewer months than the cycle asks for stays in
 * the list without a grade; who was in more than one unit is graded where they served longest, or
 * where they are now. Who is there is taken to stay.
 *
 * Returns: (transfer full) (element-type CyCyclePerson): the group, in the order of the units
 */
GPtrArray *
cy_cycle_people_load (CyConn *conn, CyRecord *cycle, CyDate today, GError **error)
{
  g_autofree char *object = NULL;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (person_free);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));
  Reading reading = { .cycle = cycle, .today = today, .people = people, .spans = spans };
  gint64  scheme = cy_record_get_int (cycle, CY_ASSESS_CYCLE_SCHEME);

  g_array_set_clear_func (spans, span_clear);
  reading.since = cy_record_get_int (cycle, CY_ASSESS_CYCLE_SINCE);
  reading.until = cy_record_get_int (cycle, CY_ASSESS_CYCLE_UNTIL);
  if (!cy_sql_each (conn,
                    "SELECT object FROM assess_scheme WHERE id = ?1",
                    get_text,
                    &object,
                    error,
                    "i",
                    scheme) ||
      !cy_unit_get_span (conn,
                         cy_record_get_int (reading.cycle, CY_ASSESS_CYCLE_UNIT),
                         &reading.first,
                         &reading.last,
                         error) ||
      (object != NULL && !read_people (&reading, conn, object, error)))
    return NULL;

  return g_steal_pointer (&people);
}

/* ---- What has changed ---- */

static gboolean
add_entry (CySqlRow *row, gpointer data, GError **error)
{
  CyCyclePerson *person = g_new0 (CyCyclePerson, 1);

  g_ptr_array_add (data, person);
  person->entry = cy_sql_row_get_int (row, CY_CYCLE_ENTRY_ID);
  person->person = cy_sql_row_get_int (row, CY_CYCLE_ENTRY_PERSON);
  person->name = cy_sql_row_dup_text (row, CY_CYCLE_ENTRY_NAME);
  person->unit = cy_sql_row_get_int (row, CY_CYCLE_ENTRY_UNIT);
  person->place = cy_sql_row_dup_text (row, CY_CYCLE_ENTRY_PLACE);
  person->town = cy_sql_row_dup_text (row, CY_CYCLE_ENTRY_TOWN);
  person->ord = cy_sql_row_get_int (row, CY_CYCLE_ENTRY_ORD);
  person->take =
    cy_sql_row_is_null (row, CY_CYCLE_ENTRY_SPECIAL) ? CY_TAKE_GRADED : CY_TAKE_SPECIAL;

  return TRUE;
}

/* A person, or the village of a team. */
static gint64
get_key (const CyCyclePerson *person)
{
  return person->person != 0 ? person->person : -person->unit;
}

static char *
say_change (CyCyclePerson *person, const CyCyclePerson *entry)
{
  if (entry == NULL)
    return person->words != NULL ? g_strdup_printf (_ ("new: %s"), person->words)
                                 : g_strdup (_ ("new: is in the group and not in the list"));
  if (person->take == CY_TAKE_OUT)
    return g_steal_pointer (&person->words);

  return g_strdup_printf (_ ("moved from %s to %s"),
                          entry->place != NULL ? entry->place : "—",
                          person->place != NULL ? person->place : "—");
}

/* Whether a member of the group has anything to be changed in the list. */
static gboolean
is_change (const CyCyclePerson *person, const CyCyclePerson *entry)
{
  if (entry == NULL)
    return person->take != CY_TAKE_OUT;

  return person->take == CY_TAKE_OUT || person->unit != entry->unit;
}

static void
take_changes (GPtrArray *people, GHashTable *entries, GPtrArray *changes)
{
  for (guint i = 0; i < people->len; i++)
    {
      CyCyclePerson *person = g_ptr_array_index (people, i);
      gint64         key = get_key (person);
      CyCyclePerson *entry = g_hash_table_lookup (entries, &key);
      char          *words;

      if (is_change (person, entry))
        {
          words = say_change (person, entry);
          g_free (person->words);
          person->words = words;
          person->entry = entry != NULL ? entry->entry : 0;
          person->unit_before = entry != NULL ? entry->unit : 0;
          if (entry != NULL && person->take != CY_TAKE_OUT)
            person->take = entry->take;
          g_ptr_array_add (changes, person);
          people->pdata[i] = NULL;
        }
      g_hash_table_remove (entries, &key);
    }
}

static void
take_gone (GPtrArray *list, GHashTable *entries, GPtrArray *changes)
{
  for (guint i = 0; i < list->len; i++)
    {
      CyCyclePerson *entry = g_ptr_array_index (list, i);
      gint64         key = get_key (entry);

      if (!g_hash_table_contains (entries, &key))
        continue;
      entry->why = CY_CASE_GONE;
      entry->take = CY_TAKE_OUT;
      entry->unit_before = entry->unit;
      entry->words = g_strdup (_ ("is in the list and does not belong to the group any more"));
      g_ptr_array_add (changes, entry);
      list->pdata[i] = NULL;
    }
}

static GHashTable *
index_entries (GPtrArray *list)
{
  GHashTable *entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < list->len; i++)
    {
      CyCyclePerson *entry = g_ptr_array_index (list, i);
      gint64         key = get_key (entry);

      g_hash_table_insert (entries, g_memdup2 (&key, sizeof key), entry);
    }

  return entries;
}

static void
unref_any (gpointer data)
{
  if (data != NULL)
    person_free (data);
}

/**
 * cy_cycle_changes_load:
 * @conn: a connection
 * @cycle: of #CY_ASSESS_CYCLE, saved
 * @today: what is later than the period is not looked at
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyCyclePerson): who should come into the list, leave it or
 *   change the unit by what is known today, each with the reason; an entry without a grade keeps
 * its reason
 */
GPtrArray *
cy_cycle_changes_load (CyConn *conn, CyRecord *cycle, CyDate today, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (person_free);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (unref_any);
  g_autoptr (GPtrArray) people = cy_cycle_people_load (conn, cycle, today, error);
  g_autoptr (GHashTable) entries = NULL;

  if (people == NULL || !cy_sql_each (conn,
                                      cy_sql_get ("assess/cycle-entries.sql"),
                                      add_entry,
                                      list,
                                      error,
                                      "i",
                                      cy_record_get_id (cycle)))
    return NULL;
  g_ptr_array_set_free_func (people, unref_any);
  entries = index_entries (list);
  take_changes (people, entries, changes);
  take_gone (list, entries, changes);

  return g_steal_pointer (&changes);
}

/**
 * cy_cycle_people_count:
 * @people: (element-type CyCyclePerson): some
 * @take: one of the three
 *
 * Returns: how many are taken like this
 */
guint
cy_cycle_people_count (const GPtrArray *people, CyCycleTake take)
{
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    n += ((const CyCyclePerson *) g_ptr_array_index (people, i))->take == take;

  return n;
}
