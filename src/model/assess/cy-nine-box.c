/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 九宫格: everybody of a cycle by result and potential, and what a discussion moved. */
#include "cy-nine-box.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* The order of resources/sql/assess/nine-box.sql. */
enum
{
  LINE_PERSON,
  LINE_NAME,
  LINE_PLACE,
  LINE_TOWN,
  LINE_TOWN_NAME,
  LINE_TIER,
  LINE_TOTAL,
  LINE_RANK,
  LINE_GRADE,
  LINE_IS_DECIDED,
  LINE_SPECIAL,
  LINE_POTENTIAL,
  LINE_POTENTIAL_DATE,
  LINE_POTENTIAL_JUDGES,
  LINE_BOX_RESULT,
  LINE_BOX_POTENTIAL,
  LINE_BOX_DATE,
  LINE_BOX_JUDGES,
  LINE_BOX_REASON,
};

G_DEFINE_BOXED_TYPE (CyNineBox, cy_nine_box, cy_nine_box_ref, cy_nine_box_unref)

static void
line_free (gpointer data)
{
  CyNineLine *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town_name);
  g_free (self->tier);
  g_free (self->grade);
  g_free (self->special);
  g_free (self->potential_judges);
  g_free (self->judges);
  g_free (self->reason);
  g_free (self);
}

static void
box_clear (CyNineBox *self)
{
  g_ptr_array_unref (self->lines);
}

CyNineBox *
cy_nine_box_ref (CyNineBox *self)
{
  return g_rc_box_acquire (self);
}

void
cy_nine_box_unref (CyNineBox *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) box_clear);
}

/* ---- Bands ---- */

/**
 * cy_nine_grade_get_band:
 * @grade: (nullable): code of ZB18
 *
 * Returns: 1 for 优秀, 2 for 称职 and 合格, 3 for what is below; 0 for what is no grade
 */
guint
cy_nine_grade_get_band (const char *grade)
{
  if (grade == NULL || grade[0] < '1' || grade[0] > '4')
    return 0;

  return MIN ((guint) (grade[0] - '0'), CY_NINE_BANDS);
}

static guint
get_potential_band (const char *code)
{
  return code != NULL && code[0] >= '1' && code[0] <= '3' && code[1] == '\0'
           ? (guint) (code[0] - '0')
           : 0;
}

/* By the number of people with a better total: equal totals are in one band. */
static guint
get_rank_band (const CyNineBox *self, const CyNineLine *line)
{
  if (line->rank == 0 || line->special != NULL)
    return 0;

  return MIN ((line->rank - 1) * CY_NINE_THIRD / MAX (self->n_ranks, 1) + 1, CY_NINE_BANDS);
}

static void
place (const CyNineBox *self, CyNineLine *line)
{
  line->by_result = line->special != NULL ? 0 : cy_nine_grade_get_band (line->grade);
  if (line->by_result == 0 && line->grade == NULL)
    line->by_result = get_rank_band (self, line);
  if (line->discussed == CY_DATE_NONE)
    {
      line->result = line->by_result;
      line->potential = line->by_potential;
    }
}

/**
 * cy_nine_line_is_placed:
 * @self: a person
 *
 * Returns: whether both bands are known
 */
gboolean
cy_nine_line_is_placed (const CyNineLine *self)
{
  return self->result != 0 && self->potential != 0;
}

/**
 * cy_nine_get_box_name:
 * @result: band, from 1
 * @potential: band, from 1
 *
 * Returns: what those in that box are, translated
 */
const char *
cy_nine_get_box_name (guint result, guint potential)
{
  static const char *const names[CY_NINE_BANDS][CY_NINE_BANDS] = {
    { N_ ("To be used in key posts"), N_ ("Growing fast"), N_ ("Not yet in place") },
    { N_ ("Backbone"), N_ ("Steady"), N_ ("To be helped") },
    { N_ ("Expert in place"), N_ ("Keeps the post"), N_ ("To be adjusted") },
  };

  return _ (names[potential - 1][result - 1]);
}

/**
 * cy_nine_get_band_word:
 * @band: of result or potential
 *
 * Returns: the word for it, translated
 */
const char *
cy_nine_get_band_word (guint band)
{
  static const char *const words[] = {
    NC_ ("band", "Not known"), NC_ ("band", "High"), NC_ ("band", "Middle"), NC_ ("band", "Low")
  };

  return g_dpgettext2 (NULL, "band", words[MIN (band, CY_NINE_BANDS)]);
}

/**
 * cy_nine_get_rule:
 *
 * Returns: how people come into the boxes, translated
 */
const char *
cy_nine_get_rule (void)
{
  return _ ("Result: excellent is high, competent or qualified is middle, anything below is low; "
            "the grade decided counts, else the one proposed; without either, thirds of the ranks. "
            "Potential: the newest judgement. What a discussion of this cycle decided goes before "
            "both.");
}

/* ---- Reading ---- */

static gboolean
add_line (CySqlRow *row, gpointer data, GError **error)
{
  CyNineBox  *self = data;
  CyNineLine *line = g_new0 (CyNineLine, 1);

  g_ptr_array_add (self->lines, line);
  line->person = cy_sql_row_get_int (row, LINE_PERSON);
  line->name = cy_sql_row_dup_text (row, LINE_NAME);
  line->place = cy_sql_row_dup_text (row, LINE_PLACE);
  line->town = cy_sql_row_get_int (row, LINE_TOWN);
  line->town_name = cy_sql_row_dup_text (row, LINE_TOWN_NAME);
  line->tier = cy_sql_row_dup_text (row, LINE_TIER);
  line->total =
    cy_sql_row_is_null (row, LINE_TOTAL) ? -1 : (int) cy_sql_row_get_int (row, LINE_TOTAL);
  line->rank = (guint) cy_sql_row_get_int (row, LINE_RANK);
  line->grade = cy_sql_row_dup_text (row, LINE_GRADE);
  line->is_decided = cy_sql_row_get_int (row, LINE_IS_DECIDED) != 0;
  line->special = cy_sql_row_dup_text (row, LINE_SPECIAL);
  line->by_potential = get_potential_band (cy_sql_row_get_text (row, LINE_POTENTIAL));
  line->potential_date = cy_sql_row_get_int (row, LINE_POTENTIAL_DATE);
  line->potential_judges = cy_sql_row_dup_text (row, LINE_POTENTIAL_JUDGES);
  line->result = (guint) cy_sql_row_get_int (row, LINE_BOX_RESULT);
  line->potential = get_potential_band (cy_sql_row_get_text (row, LINE_BOX_POTENTIAL));
  line->discussed = cy_sql_row_get_int (row, LINE_BOX_DATE);
  line->judges = cy_sql_row_dup_text (row, LINE_BOX_JUDGES);
  line->reason = cy_sql_row_dup_text (row, LINE_BOX_REASON);

  return TRUE;
}

/**
 * cy_nine_box_load:
 * @conn: a connection
 * @cycle: id of a cycle
 * @scope: id of a unit, 0 for everything
 * @base_date: what came later is not known yet
 * @error: return location
 *
 * Returns: (transfer full): everybody assessed there who belongs to @scope
 */
CyNineBox *
cy_nine_box_load (CyConn *conn, gint64 cycle, gint64 scope, CyDate base_date, GError **error)
{
  g_autoptr (CyNineBox) self = g_rc_box_new0 (CyNineBox);
  gint64 n_ranks = 0;

  self->cycle = cycle;
  self->lines = g_ptr_array_new_with_free_func (line_free);
  if (!cy_sql_get_int (conn, cy_sql_get ("assess/n-ranks.sql"), &n_ranks, error, "i", cycle) ||
      !cy_sql_each (conn,
                    cy_sql_get ("assess/nine-box.sql"),
                    add_line,
                    self,
                    error,
                    "iii",
                    cycle,
                    scope,
                    base_date))
    return NULL;
  self->n_ranks = (guint) n_ranks;
  for (guint i = 0; i < self->lines->len; i++)
    place (self, g_ptr_array_index (self->lines, i));

  return g_steal_pointer (&self);
}

/**
 * cy_nine_box_find:
 * @self: the boxes
 * @person: id of a person
 *
 * Returns: (nullable): the person in them
 */
const CyNineLine *
cy_nine_box_find (const CyNineBox *self, gint64 person)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CyNineLine *line = g_ptr_array_index (self->lines, i);

      if (line->person == person)
        return line;
    }

  return NULL;
}

/* ---- Moving ---- */

/**
 * cy_nine_move_find_problem:
 * @move: of #CY_NINE_BOX
 * @today: the last day on which it can have been decided
 *
 * Returns: (nullable): what is missing or wrong, translated; %NULL when nothing is
 */
const char *
cy_nine_move_find_problem (CyRecord *move, CyDate today)
{
  CyDate date = cy_record_get_int (move, CY_NINE_BOX_DATE);
  gint64 result = cy_record_get_int (move, CY_NINE_BOX_RESULT);

  if (!cy_date_is_valid (date) || cy_date_get_day (date) == 0 || date > today)
    return _ ("Give the day of the discussion; it cannot be to come.");
  if (result < 1 || result > CY_NINE_BANDS ||
      get_potential_band (cy_record_get_text (move, CY_NINE_BOX_POTENTIAL)) == 0)
    return _ ("Choose the box.");
  if (!cy_text_has_words (cy_record_get_text (move, CY_NINE_BOX_JUDGES)))
    return _ ("Say who judged.");
  if (!cy_text_has_words (cy_record_get_text (move, CY_NINE_BOX_REASON)))
    return _ ("Say why.");

  return NULL;
}

/* From where, as it stands now. */
static void
set_before (CyRecord *move, const CyNineLine *line)
{
  g_autofree char *potential = g_strdup_printf ("%u", line->potential);

  if (line->result != 0)
    cy_record_set_int (move, CY_NINE_BOX_RESULT_BEFORE, line->result);
  if (line->potential != 0)
    cy_record_set_text (move, CY_NINE_BOX_POTENTIAL_BEFORE, potential);
}

static gboolean
refuse (const char *problem, GError **error)
{
  if (problem != NULL)
    g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "nine-box judgement: %s", problem);

  return problem == NULL;
}

static gboolean
stays (CyRecord *move, const CyNineLine *line)
{
  return cy_record_get_int (move, CY_NINE_BOX_RESULT) == line->result &&
         get_potential_band (cy_record_get_text (move, CY_NINE_BOX_POTENTIAL)) == line->potential;
}

/**
 * cy_nine_move:
 * @conn: a writing connection
 * @move: of #CY_NINE_BOX, of somebody in a cycle; gets an id and where the person stood before
 * @today: the last day on which it can have been decided
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when something is wrong
 *
 * Puts somebody into another box. Earlier judgements stay.
 *
 * Returns: whether it was done
 */
gboolean
cy_nine_move (CyConn *conn, CyRecord *move, CyDate today, const char *step_name, GError **error)
{
  g_autoptr (CyNineBox) box = NULL;
  g_autoptr (CyStep) step = NULL;
  const CyNineLine *line;

  if (!refuse (cy_nine_move_find_problem (move, today), error))
    return FALSE;
  box = cy_nine_box_load (conn, cy_record_get_int (move, CY_NINE_BOX_CYCLE), 0, today, error);
  if (box == NULL)
    return FALSE;
  line = cy_nine_box_find (box, cy_record_get_int (move, CY_NINE_BOX_PERSON));
  if (line == NULL)
    return refuse (_ ("the person is not assessed in this cycle"), error);
  if (stays (move, line))
    return refuse (_ ("the person stands in this box already"), error);
  if (line->discussed > cy_record_get_int (move, CY_NINE_BOX_DATE))
    return refuse (_ ("there was a later discussion already"), error);
  set_before (move, line);
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, move, error) && cy_step_commit (step, error);
}
