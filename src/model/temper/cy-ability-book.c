/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Ability records of many people, read once, and their levels as of any day. */
#include "cy-ability-book.h"

#include "cy-sql.h"

#include <string.h>

/* The order of resources/sql/temper/ability-marks.sql. */
enum
{
  COLUMN_PERSON,
  COLUMN_ABILITY,
  COLUMN_ID,
  COLUMN_DATE,
  COLUMN_LEVEL,
  COLUMN_SOURCE,
};

typedef struct
{
  guint32 first;
  guint32 n;
} Span;

typedef struct
{
  CyAbilityBook *book;
  GHashTable    *corrected; /* ids of records */
  gint64         person;    /* of the row before */
  char          *ability;   /* of the row before */
  int            kind;
} Reading;

static gboolean
add_corrected (CySqlRow *row, gpointer data, GError **error)
{
  gint64 id = cy_sql_row_get_int (row, 0);

  g_hash_table_add (data, g_memdup2 (&id, sizeof id));

  return TRUE;
}

static void
begin_person (Reading *self, gint64 person)
{
  CyAbilityBook *book = self->book;

  self->person = person;
  g_clear_pointer (&self->ability, g_free);
  g_array_append_val (book->people, person);
  g_array_set_size (book->spans, book->people->len * book->frame->n_kinds);
}

static void
begin_ability (Reading *self, const char *ability)
{
  g_free (self->ability);
  self->ability = g_strdup (ability);
  self->kind = cy_ability_frame_find (self->book->frame, ability);
}

/* A record of an ability that the framework has no more is kept, and not counted. */
static gboolean
add_mark (CySqlRow *row, gpointer data, GError **error)
{
  Reading      *self = data;
  gint64        person = cy_sql_row_get_int (row, COLUMN_PERSON);
  const char   *ability = cy_sql_row_get_text (row, COLUMN_ABILITY);
  gint64        level = cy_sql_row_get_int (row, COLUMN_LEVEL);
  CyAbilityMark mark = { .id = cy_sql_row_get_int (row, COLUMN_ID) };
  Span         *span;

  if (person != self->person)
    begin_person (self, person);
  if (g_strcmp0 (ability, self->ability) != 0)
    begin_ability (self, ability);
  if (self->kind < 0 || level < CY_ABILITY_LOWEST || level > CY_ABILITY_HIGHEST ||
      g_hash_table_contains (self->corrected, &mark.id))
    return TRUE;

  mark.source = g_intern_string (cy_sql_row_get_text (row, COLUMN_SOURCE));
  mark.date = (gint32) cy_sql_row_get_int (row, COLUMN_DATE);
  mark.level = (guint8) level;
  span = &g_array_index (self->book->spans,
                         Span,
                         (self->book->people->len - 1) * self->book->frame->n_kinds +
                           (guint) self->kind);
  if (span->n++ == 0)
    span->first = self->book->marks->len;
  g_array_append_val (self->book->marks, mark);

  return TRUE;
}

static void
book_clear (CyAbilityBook *self)
{
  g_clear_pointer (&self->frame, cy_ability_frame_unref);
  g_array_unref (self->marks);
  g_array_unref (self->people);
  g_array_unref (self->spans);
}

/* Which marks to read: @sql asks for them by one number or two, as @types says. */
typedef struct
{
  const char *sql;
  const char *types;
  gint64      first;
  gint64      last;
} Wish;

static gboolean
read_marks (CyAbilityBook *self, CyConn *conn, const Wish *wish, GError **error)
{
  g_autoptr (GHashTable) corrected =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Reading  reading = { .book = self, .corrected = corrected };
  gboolean done = cy_sql_each (conn,
                               cy_sql_get ("temper/ability-corrected.sql"),
                               add_corrected,
                               corrected,
                               error,
                               "") &&
                  cy_sql_each (conn,
                               cy_sql_get (wish->sql),
                               add_mark,
                               &reading,
                               error,
                               wish->types,
                               wish->first,
                               wish->last);

  g_free (reading.ability);

  return done;
}

static CyAbilityBook *
load (CyConn *conn, CyRecord *rules, const Wish *wish, GError **error)
{
  g_autoptr (CyAbilityBook) self = g_atomic_rc_box_new0 (CyAbilityBook);

  self->marks = g_array_new (FALSE, FALSE, sizeof (CyAbilityMark));
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->spans = g_array_new (FALSE, TRUE, sizeof (Span));
  self->frame = cy_ability_frame_load (conn, rules, error);
  if (self->frame == NULL || !read_marks (self, conn, wish, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cy_ability_book_load:
 * @conn: a connection
 * @rules: the rule set: how levels are derived and how long records count
 * @person: id of the only person that is meant, or %CY_ABILITY_EVERYBODY
 * @error: return location
 *
 * Reads the records that count: neither those that another one corrects, nor those of abilities
 * that the framework has no more.
 *
 * Returns: (transfer full): the book
 */
CyAbilityBook *
cy_ability_book_load (CyConn *conn, CyRecord *rules, gint64 person, GError **error)
{
  const Wish wish = {
    "temper/ability-marks.sql", "ii", person, person != CY_ABILITY_EVERYBODY ? person : G_MAXINT64
  };

  return load (conn, rules, &wish, error);
}

/**
 * cy_ability_book_load_exchange:
 * @conn: a connection
 * @rules: the rule set, as for cy_ability_book_load()
 * @plan: id of an exchange plan
 * @error: return location
 *
 * Returns: (transfer full): the book of the people of @plan
 */
CyAbilityBook *
cy_ability_book_load_exchange (CyConn *conn, CyRecord *rules, gint64 plan, GError **error)
{
  const Wish wish = { "temper/exchange-abilities.sql", "i", plan, 0 };

  return load (conn, rules, &wish, error);
}

CyAbilityBook *
cy_ability_book_ref (CyAbilityBook *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_ability_book_unref (CyAbilityBook *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) book_clear);
}

static int
compare_ids (const void *a, const void *b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

/* The marks of one ability of one person, NULL when the book does not have the person. */
static const Span *
find_span (const CyAbilityBook *self, gint64 person, guint kind)
{
  guint position;

  if (!g_array_binary_search (self->people, &person, compare_ids, &position))
    return NULL;

  return &g_array_index (self->spans, Span, position * self->frame->n_kinds + kind);
}

static const CyAbilityMark *
get_marks (const CyAbilityBook *self, const Span *span)
{
  return (const CyAbilityMark *) self->marks->data + span->first;
}

static CyDate
get_since (const CyAbilityBook *self, CyDate base_date)
{
  return cy_date_add_months (base_date, -self->frame->months);
}

/**
 * cy_ability_book_get:
 * @self: a book
 * @person: id of a person
 * @kind: position of an ability in the framework
 * @base_date: the day that is asked for
 *
 * Returns: how far @person had come by then; nothing known for whom the book does not have
 */
CyAbilityStanding
cy_ability_book_get (const CyAbilityBook *self, gint64 person, guint kind, CyDate base_date)
{
  const Span *span = find_span (self, person, kind);

  if (span == NULL)
    return (CyAbilityStanding){ CY_DATE_NONE, 0, 0, 0 };

  return cy_ability_rule_stand (self->frame->rule,
                                get_marks (self, span),
                                span->n,
                                get_since (self, base_date),
                                base_date);
}

/**
 * cy_ability_book_each_mark:
 * @self: a book
 * @func: called for every record that counts, by person and ability, the oldest first
 * @user_data: for @func
 */
void
cy_ability_book_each_mark (const CyAbilityBook *self, CyAbilityMarkFunc func, gpointer user_data)
{
  guint n_kinds = self->frame->n_kinds;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span          *span = &g_array_index (self->spans, Span, i);
      const CyAbilityMark *marks = get_marks (self, span);
      gint64               person = g_array_index (self->people, gint64, i / n_kinds);

      for (guint j = 0; j < span->n; j++)
        func (person, i % n_kinds, &marks[j], user_data);
    }
}

static void
collect_sources (const CyAbilityBook *self, const Span *span, CyDate base_date, GPtrArray *sources)
{
  CyDate since = get_since (self, base_date);

  for (guint i = 0; i < span->n; i++)
    {
      const CyAbilityMark *mark = &get_marks (self, span)[i];

      if (mark->date >= since && mark->date <= base_date &&
          !g_ptr_array_find (sources, mark->source, NULL))
        g_ptr_array_add (sources, (gpointer) mark->source);
    }
}

/**
 * cy_ability_book_count_sources:
 * @self: a book
 * @person: id of a person
 * @base_date: the day that is asked for
 *
 * Returns: how many sources the records have that count that day, all abilities together
 */
guint
cy_ability_book_count_sources (const CyAbilityBook *self, gint64 person, CyDate base_date)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; i < self->frame->n_kinds; i++)
    {
      const Span *span = find_span (self, person, i);

      if (span != NULL)
        collect_sources (self, span, base_date, sources);
    }

  return sources->len;
}
