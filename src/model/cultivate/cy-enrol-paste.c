/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whom a pasted list means: names, names with their village, or ID numbers. */
#include "cy-enrol.h"

#include "cy-course-clash.h"
#include "cy-idcard.h"
#include "cy-name.h"
#include "cy-sql.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const unit_ends[] = { "村", "社区", "居委会", "镇", "乡", "街道" };

static void
candidate_free (gpointer data)
{
  CyEnrolCandidate *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->clash);
  g_free (self);
}

static void
line_free (gpointer data)
{
  CyEnrolLine *self = data;

  g_free (self->text);
  g_free (self->error);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}

static gboolean
is_unit_name (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (unit_ends); i++)
    if (g_str_has_suffix (text, unit_ends[i]))
      return TRUE;

  return FALSE;
}

/* ---- Candidates ---- */

typedef struct
{
  GPtrArray *candidates;
  GStrv      cells;
} Search;

/* Whether one of the cells names the place; -1 when none names any. */
static int
match_place (GStrv cells, const char *const *places, guint n_places)
{
  gboolean names_any = FALSE;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = cy_text_squeeze (cells[i]);

      for (guint j = 0; j < n_places; j++)
        if (*cell != '\0' && places[j] != NULL && strcmp (cell, places[j]) == 0)
          return 1;
      names_any = names_any || is_unit_name (cell);
    }

  return names_any ? 0 : -1;
}

/* The order of resources/sql/cultivate/people-named.sql. */
static gboolean
add_candidate (CySqlRow *row, gpointer data, GError **error)
{
  Search           *search = data;
  CyEnrolCandidate *self;
  g_autofree char  *place = cy_sql_row_dup_text (row, 2);
  g_autofree char  *unit = cy_sql_row_dup_text (row, 3);
  g_autofree char  *unit_short = cy_sql_row_dup_text (row, 4);
  g_autofree char  *town = cy_sql_row_dup_text (row, 5);
  g_autofree char  *town_short = cy_sql_row_dup_text (row, 6);
  g_autofree char  *whole = g_strconcat (town, unit, NULL);
  const char       *places[] = { place, unit, unit_short, town, town_short, whole };

  if (match_place (search->cells, places, G_N_ELEMENTS (places)) == 0)
    return TRUE;
  self = g_new0 (CyEnrolCandidate, 1);
  self->person = cy_sql_row_get_int (row, 0);
  self->name = cy_sql_row_dup_text (row, 1);
  self->place = g_steal_pointer (&place);
  self->is_enrolled = cy_sql_row_get_int (row, 7) != 0;
  g_ptr_array_add (search->candidates, self);

  return TRUE;
}

static gboolean
find (CyConn *conn, gint64 course, Search *search, const char *name, const char *id, GError **error)
{
  return cy_sql_each (conn,
                      cy_sql_get ("cultivate/people-named.sql"),
                      add_candidate,
                      search,
                      error,
                      "tti",
                      name,
                      id,
                      course);
}

/* ---- Lines ---- */

/* The number that names one person goes before any name. */
static char *
find_id_number (GStrv cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *id = cy_idcard_normalise (cells[i]);

      if (id != NULL && strlen (id) == 18 && g_ascii_isdigit (id[0]) && g_ascii_isdigit (id[16]))
        return g_steal_pointer (&id);
    }

  return NULL;
}

static gboolean
try_names (CyConn *conn, gint64 course, Search *search, gboolean *has_name, GError **error)
{
  for (guint i = 0; search->cells[i] != NULL && search->candidates->len == 0; i++)
    {
      g_autofree char *name = cy_name_normalise (search->cells[i]);

      if (name == NULL || cy_name_check (name) & CY_NAME_FORM)
        continue;
      *has_name = *has_name || !is_unit_name (name);
      if (!find (conn, course, search, name, "", error))
        return FALSE;
    }

  return TRUE;
}

static void
judge (CyEnrolLine *self, const char *id, gboolean has_name)
{
  self->chosen = self->candidates->len == 1 ? 0 : -1;
  if (self->candidates->len > 0)
    return;
  if (id != NULL)
    self->error = g_strdup (_ ("Nobody has this ID number."));
  else if (has_name)
    self->error =
      g_strdup (_ ("Nobody of this name is known here. Mend the line, or take it out."));
  else
    self->error = g_strdup (_ ("There is no name in this line."));
}

static gboolean
read_line (CyConn *conn, gint64 course, GStrv cells, GPtrArray *lines, GError **error)
{
  CyEnrolLine     *line = g_new0 (CyEnrolLine, 1);
  g_autofree char *whole = g_strjoinv (" ", cells);
  g_autofree char *id = find_id_number (cells);
  Search           search;
  gboolean         has_name = FALSE;

  line->text = cy_text_dup_brief (g_strstrip (whole));
  line->candidates = g_ptr_array_new_with_free_func (candidate_free);
  g_ptr_array_add (lines, line);
  search = (Search){ line->candidates, cells };
  if (id != NULL ? !find (conn, course, &search, "", id, error)
                 : !try_names (conn, course, &search, &has_name, error))
    return FALSE;
  judge (line, id, has_name);

  return TRUE;
}

/* ---- Rows ---- */

static guint
count_words (GStrv cells, guint *last)
{
  guint n = 0;

  for (guint i = 0; cells[i] != NULL; i++)
    if (*g_strstrip (cells[i]) != '\0')
      {
        n++;
        *last = i;
      }

  return n;
}

/* A single cell may hold a whole list: 张三、李四，王五. */
static gboolean
read_list (CyConn *conn, gint64 course, const char *cell, GPtrArray *lines, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (cell, -1);
  g_auto (GStrv) names = g_regex_split_simple ("[、，,;；]", valid, 0, 0);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = cy_name_normalise (names[i]);
      gboolean         is_name = name != NULL && !(cy_name_check (name) & CY_NAME_FORM);
      char            *alone[] = { names[i], NULL };
      /* 张　三 is one name, 张三 新民村 a name and a village. */
      g_auto (GStrv) words = g_regex_split_simple ("\\s+", g_strstrip (names[i]), 0, 0);
      gboolean is_spread = is_name && g_utf8_strlen (name, -1) <= 3;

      if (*names[i] != '\0' && !read_line (conn, course, is_spread ? alone : words, lines, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_head (GStrv cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = cy_text_squeeze (cells[i]);

      if (strcmp (cell, "姓名") == 0)
        return TRUE;
    }

  return FALSE;
}

/* ---- Other courses ---- */

static GArray *
list_candidates (GPtrArray *lines)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < lines->len; i++)
    {
      const CyEnrolLine *line = g_ptr_array_index (lines, i);

      for (guint j = 0; j < line->candidates->len; j++)
        {
          const CyEnrolCandidate *candidate = g_ptr_array_index (line->candidates, j);

          if (!candidate->is_enrolled)
            g_array_append_val (people, candidate->person);
        }
    }

  return people;
}

static void
tell_clash (GPtrArray *lines, const CyCourseClash *clash)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const CyEnrolLine *line = g_ptr_array_index (lines, i);

      for (guint j = 0; j < line->candidates->len; j++)
        {
          CyEnrolCandidate *candidate = g_ptr_array_index (line->candidates, j);

          if (candidate->person == clash->person && candidate->clash == NULL)
            candidate->clash = cy_course_clash_dup_hours (clash);
        }
    }
}

static gboolean
find_clashes (CyConn *conn, gint64 course, GPtrArray *lines, GError **error)
{
  g_autoptr (GArray) people = list_candidates (lines);
  g_autoptr (GPtrArray) clashes = NULL;

  if (course == 0)
    return TRUE;
  clashes = cy_course_clashes_load (conn, course, 0, people, error);
  for (guint i = 0; clashes != NULL && i < clashes->len; i++)
    tell_clash (lines, g_ptr_array_index (clashes, i));

  return clashes != NULL;
}

/**
 * cy_enrol_paste_read:
 * @conn: a connection
 * @course: id of a course, 0 for none yet
 * @rows: (element-type GStrv): cells as they were pasted; they are stripped of blanks
 * @error: return location
 *
 * A line holds a name, a name with its village or township, or an ID number, beside whatever else;
 * one cell may hold several names with commas between. A row of titles is passed over.
 *
 * Returns: (transfer full) (element-type CyEnrolLine): what each line means
 */
GPtrArray *
cy_enrol_paste_read (CyConn *conn, gint64 course, GPtrArray *rows, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv cells = g_ptr_array_index (rows, i);
      guint last = 0;
      guint n = count_words (cells, &last);

      if (n == 0 || is_head (cells))
        continue;
      if (!(n == 1 ? read_list (conn, course, cells[last], lines, error)
                   : read_line (conn, course, cells, lines, error)))
        return NULL;
    }
  cy_enrol_lines_settle (lines);

  return find_clashes (conn, course, lines, error) ? g_steal_pointer (&lines) : NULL;
}

/**
 * cy_enrol_line_get_person:
 * @self: a line
 *
 * Returns: id of the person it means, 0 when that is not known
 */
gint64
cy_enrol_line_get_person (const CyEnrolLine *self)
{
  return self->chosen >= 0
           ? ((const CyEnrolCandidate *) g_ptr_array_index (self->candidates, self->chosen))->person
           : 0;
}

/**
 * cy_enrol_lines_settle:
 * @lines: (element-type CyEnrolLine): lines, perhaps with another choice than before
 *
 * Finds the lines that mean somebody whom an earlier one means.
 */
void
cy_enrol_lines_settle (GPtrArray *lines)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      CyEnrolLine *line = g_ptr_array_index (lines, i);
      gint64       person = cy_enrol_line_get_person (line);
      guint        first = GPOINTER_TO_UINT (g_hash_table_lookup (met, &person));

      line->same_as = person != 0 ? first : 0;
      if (person != 0 && first == 0)
        g_hash_table_insert (met, g_memdup2 (&person, sizeof person), GUINT_TO_POINTER (i + 1));
    }
}

/**
 * cy_enrol_line_is_clear:
 * @self: a line
 *
 * Returns: whether it means one person, who is at no other course at that hour
 */
gboolean
cy_enrol_line_is_clear (const CyEnrolLine *self)
{
  const CyEnrolCandidate *chosen =
    self->chosen >= 0 ? g_ptr_array_index (self->candidates, self->chosen) : NULL;

  return chosen != NULL && chosen->clash == NULL;
}

/**
 * cy_enrol_lines_are_clear:
 * @lines: (element-type CyEnrolLine): lines
 *
 * Returns: whether there are any and each is clear: nothing is enrolled by halves
 */
gboolean
cy_enrol_lines_are_clear (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (!cy_enrol_line_is_clear (g_ptr_array_index (lines, i)))
      return FALSE;

  return lines->len > 0;
}
