/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 平时纪实: the notes of the year, what they may count for, and what each of them counts. */
#include "cy-note-list.h"

#include "cy-code.h"
#include "cy-score-sheet.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

/* Of a point. */
#define TEN_THOUSAND 10000

static void
rule_free (gpointer data)
{
  CyNoteRule *self = data;

  g_free (self->name);
  g_free (self->scheme_name);
  g_free (self->effect);
  g_free (self);
}

static void
item_free (gpointer data)
{
  CyNoteItem *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->kind);
  g_free (self->content);
  g_free (self->state);
  g_free (self->recorder);
  g_free (self->evidence);
  g_free (self);
}

void
cy_note_list_free (CyNoteList *self)
{
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_free (self);
}

/* ---- Loading ---- */

static CyMethod
read_method (const char *code)
{
  return g_strcmp0 (code, "veto") == 0  ? CY_METHOD_VETO
         : g_strcmp0 (code, "add") == 0 ? CY_METHOD_ADD
                                        : CY_METHOD_DEDUCT;
}

static gboolean
add_rule (CySqlRow *row, gpointer data, GError **error)
{
  CyNoteRule *self = g_new0 (CyNoteRule, 1);

  self->id = cy_sql_row_get_int (row, 0);
  self->name = cy_sql_row_dup_text (row, 1);
  self->scheme = cy_sql_row_get_int (row, 2);
  self->scheme_name = cy_sql_row_dup_text (row, 3);
  self->year = cy_sql_row_get_int (row, 4);
  self->is_team = g_strcmp0 (cy_sql_row_get_text (row, 5), "team") == 0;
  self->method = read_method (cy_sql_row_get_text (row, 6));
  self->points = cy_sql_row_get_int (row, 7);
  self->step = cy_sql_row_get_int (row, 8);
  self->least = cy_sql_row_get_int (row, 9);
  self->most = cy_sql_row_get_int (row, 10);
  self->cap = cy_sql_row_get_int (row, 11);
  self->multiplier = cy_sql_row_get_int (row, 12);
  self->effect = cy_sql_row_dup_text (row, 13);
  g_ptr_array_add (data, self);

  return TRUE;
}

static gboolean
add_item (CySqlRow *row, gpointer data, GError **error)
{
  CyNoteItem *self = g_new0 (CyNoteItem, 1);

  self->id = cy_sql_row_get_int (row, 0);
  self->person = cy_sql_row_get_int (row, 1);
  self->unit = cy_sql_row_get_int (row, 2);
  self->name = cy_sql_row_dup_text (row, 3);
  self->place = cy_sql_row_dup_text (row, 4);
  self->date = cy_sql_row_get_int (row, 5);
  self->kind = cy_sql_row_dup_text (row, 6);
  self->content = cy_sql_row_dup_text (row, 7);
  self->indicator = cy_sql_row_get_int (row, 8);
  self->times = cy_sql_row_get_int (row, 9);
  self->points = cy_sql_row_get_int (row, 10);
  self->multiplier = cy_sql_row_get_int (row, 11);
  self->state = cy_sql_row_dup_text (row, 12);
  self->recorder = cy_sql_row_dup_text (row, 13);
  self->evidence = cy_sql_row_dup_text (row, 14);
  g_ptr_array_add (data, self);

  return TRUE;
}

/**
 * cy_note_rules_load:
 * @conn: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyNoteRule): what notes may count for, newest year first
 */
GPtrArray *
cy_note_rules_load (CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func (rule_free);

  if (!cy_sql_each (conn, cy_sql_get ("assess/note-rules.sql"), add_rule, rules, error, ""))
    return NULL;

  return g_steal_pointer (&rules);
}

/**
 * cy_note_list_load:
 * @conn: a connection
 * @args: which
 * @error: return location
 *
 * Returns: (transfer full): the notes, and all rules
 */
CyNoteList *
cy_note_list_load (CyConn *conn, const CyNoteArgs *args, GError **error)
{
  g_autoptr (CyNoteList) self = g_new0 (CyNoteList, 1);

  self->notes = g_ptr_array_new_with_free_func (item_free);
  self->rules = cy_note_rules_load (conn, error);
  if (self->rules == NULL || !cy_sql_each (conn,
                                           cy_sql_get ("assess/notes.sql"),
                                           add_item,
                                           self->notes,
                                           error,
                                           "iii",
                                           args->scope,
                                           (gint64) args->since,
                                           (gint64) args->until))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cy_note_rules_find:
 * @rules: (element-type CyNoteRule): rules
 * @id: of an indicator
 *
 * Returns: (nullable) (transfer none): its rule
 */
const CyNoteRule *
cy_note_rules_find (GPtrArray *rules, gint64 id)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const CyNoteRule *rule = g_ptr_array_index (rules, i);

      if (rule->id == id)
        return rule;
    }

  return NULL;
}

/* ---- Counting ---- */

static void
add_words (GString *text, char *words)
{
  /* Translators: between the parts of a rule */
  g_string_append_printf (text, "%s%s", text->len > 0 ? _ (", ") : "", words);
  g_free (words);
}

/**
 * cy_note_rule_dup_text:
 * @self: a rule
 *
 * Returns: (transfer full): what a note counts by it, in one line
 */
char *
cy_note_rule_dup_text (const CyNoteRule *self)
{
  g_autofree char *step = cy_score_dup_points (self->step);
  g_autofree char *least = cy_score_dup_points (self->least);
  g_autofree char *most = cy_score_dup_points (self->most);
  g_autofree char *multiplier = cy_score_dup_points (self->multiplier);
  g_autofree char *cap = cy_score_dup_points (self->cap);
  GString         *text = g_string_new (NULL);

  if (self->method == CY_METHOD_VETO)
    {
      add_words (text,
                 g_strdup_printf (_ ("veto: %s"), cy_code_get_name ("veto_effect", self->effect)));
      return g_string_free (text, FALSE);
    }
  if (self->step > 0 && self->method == CY_METHOD_DEDUCT)
    add_words (text, g_strdup_printf (_ ("%s points off each time"), step));
  else if (self->step > 0)
    add_words (text, g_strdup_printf (_ ("%s points more each time"), step));
  if (self->least > 0)
    add_words (text, g_strdup_printf (_ ("own points from %s"), least));
  if (self->most > 0)
    add_words (text, g_strdup_printf (_ ("own points up to %s"), most));
  if (self->multiplier > 0 && self->multiplier != 100)
    add_words (text, g_strdup_printf (_ ("times %s"), multiplier));
  if (self->cap > 0)
    add_words (text, g_strdup_printf (_ ("%s points in all at most"), cap));

  return g_string_free (text, FALSE);
}

/**
 * cy_note_rule_value:
 * @self: a rule
 * @times: how often, 0 for once
 * @points: hundredths; own points, 0 for the step of the rule
 * @multiplier: hundredths, 0 for that of the rule
 * @value: (out): ten-thousandths of a point, below zero where points are taken off; before the cap
 *   that all notes share
 *
 * Times × points × multiplier, the own points within the limits of the rule.
 *
 * Returns: whether it counts points at all: a veto does not
 */
gboolean
cy_note_rule_value (const CyNoteRule *self, int times, int points, int multiplier, gint64 *value)
{
  gint64 each = points > 0 ? points : self->step;
  gint64 factor = multiplier > 0 ? multiplier : self->multiplier > 0 ? self->multiplier : 100;

  *value = 0;
  if (self->method == CY_METHOD_VETO)
    return FALSE;
  if (points > 0 && self->least > 0)
    each = MAX (each, self->least);
  if (points > 0 && self->most > 0)
    each = MIN (each, self->most);
  *value = (gint64) MAX (times, 1) * each * factor;
  if (self->method == CY_METHOD_DEDUCT)
    *value = -*value;

  return TRUE;
}

/**
 * cy_note_dup_value:
 * @value: ten-thousandths of a point
 *
 * Returns: (transfer full): with its sign and as many decimals as it needs
 */
char *
cy_note_dup_value (gint64 value)
{
  gint64           plain = ABS (value);
  g_autofree char *rest = g_strdup_printf ("%04d", (int) (plain % TEN_THOUSAND));
  gsize            n = 4;

  while (n > 0 && rest[n - 1] == '0')
    rest[--n] = '\0';

  return g_strdup_printf ("%s%d%s%s",
                          value < 0   ? "−"
                          : value > 0 ? "+"
                                      : "",
                          (int) (plain / TEN_THOUSAND),
                          n > 0 ? "." : "",
                          rest);
}
