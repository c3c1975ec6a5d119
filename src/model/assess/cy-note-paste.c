/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Notes of the year out of rows that were copied from a spreadsheet, each with what is wrong with
 * it. */
#include "cy-note-paste.h"

#include "cy-block.h"
#include "cy-code.h"
#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-name.h"
#include "cy-note-edit.h"
#include "cy-posting-check.h"
#include "cy-score-sheet.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* The longest that a cell of a note can be, in characters. */
#define MAX_CELL 1000
/* More digits than any figure of a note has. */
#define MAX_DIGITS 6

enum
{
  DATE,
  NAME,
  PLACE,
  KIND,
  CONTENT,
  RULE,
  TIMES,
  POINTS,
  MULTIPLIER,
  RECORDER,
  EVIDENCE,
  N_COLUMNS
};

/* The columns in the order in which they are read without a row of titles, and the words that
 * lists have for them. */
static const CyBlockColumn columns[N_COLUMNS] = {
  { DATE, { "日期", "时间", "发生日期" } },
  { NAME, { "姓名", "对象", "人员" } },
  { PLACE, { "村", "单位", "所在村", "村(社区)" } },
  { KIND, { "类别", "性质", "正负面" } },
  { CONTENT, { "内容", "事由", "主要内容", "纪实内容", "情况" } },
  { RULE, { "指标", "计分指标", "项目" } },
  { TIMES, { "次数" } },
  { POINTS, { "分值", "分数", "每次分值" } },
  { MULTIPLIER, { "倍数", "系数" } },
  { RECORDER, { "记录人", "填报人" } },
  { EVIDENCE, { "佐证", "证明材料", "佐证材料" } },
};

typedef struct
{
  CyConn     *conn;
  CyDate      today;
  GPtrArray  *rules;
  GPtrArray  *people;   /* of Known */
  GPtrArray  *villages; /* of Known */
  GHashTable *by_name;  /* name → GPtrArray of Known, of people */
  GArray     *fields;   /* which column each of theirs is, of int */
} Paste;

typedef struct
{
  gint64 id;
  char  *name;
  char  *place;
  char  *long_place;
} Known;

static void
known_free (gpointer data)
{
  Known *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->long_place);
  g_free (self);
}

static void
draft_free (gpointer data)
{
  CyNoteDraft *self = data;

  g_object_unref (self->note);
  g_free (self->who);
  g_free (self->error);
  g_free (self);
}

/* ---- What is known ---- */

static gboolean
add_known (CySqlRow *row, gpointer data, GError **error)
{
  Known *known = g_new0 (Known, 1);

  known->id = cy_sql_row_get_int (row, 0);
  known->name = cy_sql_row_dup_text (row, 1);
  known->place = cy_sql_row_dup_text (row, 2);
  known->long_place = cy_sql_row_dup_text (row, 3);
  g_ptr_array_add (data, known);

  return TRUE;
}

static gboolean
add_village (CySqlRow *row, gpointer data, GError **error)
{
  Known *known = g_new0 (Known, 1);

  known->id = cy_sql_row_get_int (row, 0);
  known->name = cy_sql_row_dup_text (row, 1);
  known->place = cy_sql_row_dup_text (row, 2);
  g_ptr_array_add (data, known);

  return TRUE;
}

static gboolean
learn (Paste *self, GError **error)
{
  self->rules = cy_note_rules_load (self->conn, error);
  if (self->rules == NULL ||
      !cy_sql_each (self->conn,
                    cy_sql_get ("assess/note-people.sql"),
                    add_known,
                    self->people,
                    error,
                    "") ||
      !cy_sql_each (self->conn,
                    cy_sql_get ("assess/note-villages.sql"),
                    add_village,
                    self->villages,
                    error,
                    ""))
    return FALSE;
  for (guint i = 0; i < self->people->len; i++)
    {
      Known     *known = g_ptr_array_index (self->people, i);
      GPtrArray *same = g_hash_table_lookup (self->by_name, known->name);

      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (self->by_name, known->name, same);
        }
      g_ptr_array_add (same, known);
    }

  return TRUE;
}

/* ---- Cells ---- */

static void
read_date (CyNoteDraft *draft, const char *cell)
{
  CyDateParse parse;

  cy_date_parse (cell, &parse);
  if (parse.status == CY_DATE_OK && cy_date_get_day (parse.date) != 0)
    cy_record_set_int (draft->note, CY_WORK_NOTE_DATE, parse.date);
  else
    cy_text_add_remark (&draft->error, _ ("“%s” is no whole day"), cell);
}

static void
read_kind (CyNoteDraft *draft, const char *cell)
{
  CyCodeSet *set = cy_code_set_get ("work_note_kind");

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    if (strcmp (cy_code_set_get_nth (set, i)->name, cell) == 0)
      {
        cy_record_set_text (draft->note, CY_WORK_NOTE_KIND, cy_code_set_get_nth (set, i)->code);
        return;
      }
  cy_text_add_remark (&draft->error, _ ("“%s” is no kind: write 正面, 负面 or 一般"), cell);
}

/* With @decimals hundredths; a sign in front is what lists write before points taken off. */
static void
read_number (CyNoteDraft *draft, guint field, const char *cell, gboolean decimals)
{
  g_autofree char *plain = cy_text_squeeze (cell);
  const char      *digits = plain;
  char            *end = NULL;
  double           number;

  if (decimals)
    while (*digits == '-' || *digits == '+')
      digits++;
  number = g_ascii_strtod (digits, &end);
  if (!g_ascii_isdigit (*digits) || *end != '\0' || strlen (digits) > MAX_DIGITS + 3 ||
      strpbrk (digits, "eExXpP") != NULL)
    cy_text_add_remark (&draft->error,
                        _ ("%s: “%s” is no number"),
                        _ (CY_WORK_NOTE->fields[field].title),
                        cell);
  else
    cy_record_set_int (draft->note, field, (gint64) (decimals ? number * 100 + 0.5 : number));
}

static void
read_text (CyNoteDraft *draft, guint column, const char *cell)
{
  static const guint fields[N_COLUMNS] = { [CONTENT] = CY_WORK_NOTE_CONTENT,
                                           [RECORDER] = CY_WORK_NOTE_RECORDER,
                                           [EVIDENCE] = CY_WORK_NOTE_EVIDENCE };

  cy_record_set_text (draft->note, fields[column], cell);
}

static void
read_cell (CyNoteDraft *draft, guint column, const char *cell)
{
  if (g_utf8_strlen (cell, -1) > MAX_CELL)
    cy_text_add_remark (&draft->error, _ ("a cell is too long"));
  else if (column == DATE)
    read_date (draft, cell);
  else if (column == KIND)
    read_kind (draft, cell);
  else if (column == TIMES)
    read_number (draft, CY_WORK_NOTE_TIMES, cell, FALSE);
  else if (column == POINTS)
    read_number (draft, CY_WORK_NOTE_POINTS, cell, TRUE);
  else if (column == MULTIPLIER)
    read_number (draft, CY_WORK_NOTE_MULTIPLIER, cell, TRUE);
  else
    read_text (draft, column, cell);
}

/* ---- Who, and for what ---- */

static gboolean
is_of_place (const Known *known, const char *place)
{
  return place == NULL || (known->place != NULL && cy_text_same (known->place, place)) ||
         (known->long_place != NULL && cy_text_same (known->long_place, place));
}

static void
find_person (Paste *self, CyNoteDraft *draft, const char *name, const char *place)
{
  g_autofree char *plain = cy_name_normalise (name);
  GPtrArray       *same = g_hash_table_lookup (self->by_name, plain);
  const Known     *found = NULL;
  guint            n = 0;

  for (guint i = 0; same != NULL && i < same->len; i++)
    if (is_of_place (g_ptr_array_index (same, i), place))
      {
        found = g_ptr_array_index (same, i);
        n++;
      }
  if (n == 1)
    cy_record_set_int (draft->note, CY_WORK_NOTE_PERSON, found->id);
  else if (n == 0 && same != NULL)
    cy_text_add_remark (&draft->error, _ ("nobody named “%s” is in %s"), name, place);
  else if (n == 0)
    cy_text_add_remark (&draft->error, _ ("there is nobody named “%s”"), name);
  else
    cy_text_add_remark (&draft->error,
                        _ ("several people are named “%s”: write the village too"),
                        name);
}

static void
find_village (Paste *self, CyNoteDraft *draft, const char *place)
{
  const Known *found = NULL;
  guint        n = 0;

  for (guint i = 0; i < self->villages->len; i++)
    {
      const Known *known = g_ptr_array_index (self->villages, i);

      if (cy_text_same (known->name, place) ||
          (known->place != NULL && cy_text_same (known->place, place)))
        {
          found = known;
          n++;
        }
    }
  if (n == 1)
    cy_record_set_int (draft->note, CY_WORK_NOTE_UNIT, found->id);
  else if (n == 0)
    cy_text_add_remark (&draft->error, _ ("there is no village named “%s”"), place);
  else
    cy_text_add_remark (&draft->error, _ ("several villages are named “%s”"), place);
}

/* By its name, among the rules of the year of the note. */
static void
find_rule (Paste *self, CyNoteDraft *draft, const char *name)
{
  g_autofree char  *plain = cy_text_squeeze (name);
  int               year = cy_date_get_year (cy_record_get_int (draft->note, CY_WORK_NOTE_DATE));
  gboolean          is_team = cy_record_has (draft->note, CY_WORK_NOTE_UNIT);
  const CyNoteRule *found = NULL;
  guint             n = 0;

  for (guint i = 0; i < self->rules->len; i++)
    {
      const CyNoteRule *rule = g_ptr_array_index (self->rules, i);

      if (rule->year == year && rule->is_team == is_team && cy_text_same (rule->name, plain))
        {
          found = rule;
          n++;
        }
    }
  if (n == 1)
    cy_record_set_int (draft->note, CY_WORK_NOTE_INDICATOR, found->id);
  else if (n == 0)
    cy_text_add_remark (&draft->error, _ ("notes of %d count for no indicator “%s”"), year, name);
  else
    cy_text_add_remark (&draft->error,
                        _ ("several schemes of %d have an indicator “%s”"),
                        year,
                        name);
}

static gboolean
judge (Paste *self, CyNoteDraft *draft, GError **error)
{
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();

  if (!cy_record_has (draft->note, CY_WORK_NOTE_CONTENT))
    cy_text_add_remark (&draft->error, _ ("nothing is said of what happened"));
  if (draft->error == NULL && !cy_record_has (draft->note, CY_WORK_NOTE_KIND))
    cy_text_add_remark (&draft->error, _ ("no kind"));
  if (draft->error != NULL)
    return TRUE;
  if (!cy_note_check (self->conn, draft->note, self->today, problems, error))
    return FALSE;
  for (guint i = 0; i < problems->len; i++)
    cy_text_add_remark (&draft->error,
                        "%s",
                        ((const CyPostingProblem *) g_ptr_array_index (problems, i))->message);

  return TRUE;
}

/* ---- Rows ---- */

static CyNoteDraft *
read_row (Paste *self, GStrv row)
{
  CyNoteDraft *draft = g_new0 (CyNoteDraft, 1);
  const char  *cells[N_COLUMNS] = { NULL };
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *place = NULL;

  draft->note = cy_record_new (CY_WORK_NOTE);
  cy_record_set_text (draft->note, CY_WORK_NOTE_STATE, CY_NOTE_OPEN);
  for (guint i = 0; row[i] != NULL; i++)
    {
      char *cell = g_strstrip (g_utf8_make_valid (row[i], -1));
      int   column = i < self->fields->len ? g_array_index (self->fields, int, i) : -1;

      g_ptr_array_add (kept, cell);
      if (cy_text_has_words (cell) && i >= self->fields->len)
        cy_text_add_remark (&draft->error, _ ("“%s” stands beyond the last column"), cell);
      else if (cy_text_has_words (cell) && column >= 0)
        cells[column] = cell;
    }
  for (guint i = 0; i < N_COLUMNS; i++)
    if (cells[i] != NULL && i != NAME && i != PLACE && i != RULE)
      read_cell (draft, i, cells[i]);
  if (!cy_record_has (draft->note, CY_WORK_NOTE_DATE) && cells[DATE] == NULL)
    cy_text_add_remark (&draft->error, _ ("no day"));
  place = cells[PLACE] != NULL ? cy_text_squeeze (cells[PLACE]) : NULL;
  draft->who = g_strdup (cells[NAME] != NULL ? cells[NAME] : cells[PLACE]);
  if (cells[NAME] != NULL)
    find_person (self, draft, cells[NAME], place);
  else if (place != NULL)
    find_village (self, draft, place);
  else
    cy_text_add_remark (&draft->error, _ ("no name"));
  if (cells[RULE] != NULL && cy_record_has (draft->note, CY_WORK_NOTE_DATE))
    find_rule (self, draft, cells[RULE]);

  return draft;
}

static GPtrArray *
read_rows (Paste *self, GPtrArray *rows, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (draft_free);
  guint first = cy_block_read_titles (rows, columns, N_COLUMNS, &self->fields) ? 1 : 0;

  if (!learn (self, error))
    return NULL;
  for (guint i = first; i < rows->len; i++)
    {
      if (cy_block_is_blank_row (rows, i))
        continue;
      g_ptr_array_add (drafts, read_row (self, g_ptr_array_index (rows, i)));
      if (cy_conn_is_cancelled (self->conn, error) ||
          !judge (self, g_ptr_array_index (drafts, drafts->len - 1), error))
        return NULL;
    }

  return g_steal_pointer (&drafts);
}

/**
 * cy_note_paste_read:
 * @conn: a connection
 * @rows: (element-type GStrv): cells; a first row of titles says what the columns are
 * @today: the last day that has come
 * @error: return location
 *
 * A row without a name is about the village.
 *
 * Returns: (transfer full) (element-type CyNoteDraft): one for each row that is not empty
 */
GPtrArray *
cy_note_paste_read (CyConn *conn, GPtrArray *rows, CyDate today, GError **error)
{
  Paste self = {
    .conn = conn,
    .today = today,
    .people = g_ptr_array_new_with_free_func (known_free),
    .villages = g_ptr_array_new_with_free_func (known_free),
    .by_name =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref)
  };
  GPtrArray *drafts = read_rows (&self, rows, error);

  g_hash_table_unref (self.by_name);
  g_ptr_array_unref (self.people);
  g_ptr_array_unref (self.villages);
  g_clear_pointer (&self.rules, g_ptr_array_unref);
  g_clear_pointer (&self.fields, g_array_unref);

  return drafts;
}

/**
 * cy_note_paste_save:
 * @conn: a writing connection
 * @drafts: (element-type CyNoteDraft): those with an error stay out
 * @step_name: what the user is doing
 * @n_saved: (out): how many notes there are more
 * @error: return location
 *
 * Returns: whether they were saved; if not, none was
 */
gboolean
cy_note_paste_save (CyConn     *conn,
                    GPtrArray  *drafts,
                    const char *step_name,
                    guint      *n_saved,
                    GError    **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  *n_saved = 0;
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < drafts->len; i++)
    {
      const CyNoteDraft *draft = g_ptr_array_index (drafts, i);
      g_autoptr (CyRecord) note = NULL;

      if (draft->error != NULL)
        continue;
      note = cy_record_copy (draft->note);
      if (!cy_mapper_save (conn, note, error))
        return FALSE;
      (*n_saved)++;
    }

  return cy_step_commit (step, error);
}
