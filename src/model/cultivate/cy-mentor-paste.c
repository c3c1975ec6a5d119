/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Mentors out of rows that were copied from a spreadsheet, each with what is wrong with it. */
#include "cy-mentor-paste.h"

#include "cy-block.h"
#include "cy-code.h"
#include "cy-mapper.h"
#include "cy-mentoring.h"
#include "cy-name.h"
#include "cy-phone.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* The longest that a cell of a mentor can be, in characters. */
#define MAX_CELL 200

/* Below this a code was guessed from a part of the words. */
#define SURE 90

/* The columns in the order in which they are read without a row of titles, and the words that
 * lists have for them. */
static const CyBlockColumn columns[] = {
  { CY_MENTOR_NAME, { "姓名", "导师", "导师姓名" } },
  { CY_MENTOR_KIND, { "级别", "层级", "导师级别", "类别", "导师类别" } },
  { CY_MENTOR_ORGAN, { "单位", "工作单位", "所在单位" } },
  { CY_MENTOR_POST, { "职务", "现任职务" } },
  { CY_MENTOR_PHONE, { "电话", "联系电话", "手机", "手机号", "手机号码", "联系方式" } },
  { CY_MENTOR_SPECIALTY, { "特长", "专长", "擅长领域" } },
  { CY_MENTOR_NOTE, { "备注" } },
};

/* Words for the levels that the set has no name for, by how they begin. */
static const struct
{
  const char *start;
  const char *code;
} levels[] = {
  { "县", "M01" }, { "区", "M01" },   { "市", "M01" }, { "乡", "M02" },
  { "镇", "M02" }, { "街道", "M02" }, { "村", "M03" }, { "社区", "M03" },
};

static void
draft_free (gpointer data)
{
  CyMentorDraft *self = data;

  g_object_unref (self->mentor);
  g_free (self->error);
  g_free (self);
}

/* ---- Cells ---- */

static void
read_kind (CyMentorDraft *self, const char *cell)
{
  g_autofree char *word = cy_text_squeeze (cell);
  int              confidence;
  const CyCode    *code = cy_code_find (cy_code_set_get ("mentor_kind"), word, &confidence);

  if (code != NULL && confidence >= SURE)
    {
      cy_record_set_text (self->mentor, CY_MENTOR_KIND, code->code);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_str_has_prefix (word, levels[i].start))
      {
        cy_record_set_text (self->mentor, CY_MENTOR_KIND, levels[i].code);
        return;
      }
  cy_text_add_remark (&self->error, _ ("“%s” is no level: write 县级, 乡镇 or 村"), cell);
}

static void
read_name (CyMentorDraft *self, const char *cell)
{
  g_autofree char *name = cy_name_normalise (cell);

  cy_record_set_text (self->mentor, CY_MENTOR_NAME, name);
  if (cy_name_check (name) & CY_NAME_FORM)
    cy_text_add_remark (&self->error, _ ("“%s” is no name"), cell);
}

static void
read_phone (CyMentorDraft *self, const char *cell)
{
  g_autofree char *phone = cy_phone_normalise (cell);

  if (phone == NULL || cy_phone_get_kind (phone) == CY_PHONE_INVALID)
    cy_text_add_remark (&self->error, _ ("“%s” is no phone number"), cell);
  else
    cy_record_set_text (self->mentor, CY_MENTOR_PHONE, phone);
}

static void
read_cell (CyMentorDraft *self, guint field, const char *cell)
{
  if (g_utf8_strlen (cell, -1) > MAX_CELL)
    cy_text_add_remark (&self->error, _ ("%s: too long"), _ (CY_MENTOR->fields[field].title));
  else if (field == CY_MENTOR_NAME)
    read_name (self, cell);
  else if (field == CY_MENTOR_KIND)
    read_kind (self, cell);
  else if (field == CY_MENTOR_PHONE)
    read_phone (self, cell);
  else
    cy_record_set_text (self->mentor, field, cell);
}

/* The unit of that name, when there is just one. */
static gboolean
find_unit (CyConn *conn, CyMentorDraft *self, GError **error)
{
  const char *organ = cy_record_get_text (self->mentor, CY_MENTOR_ORGAN);
  g_autoptr (GArray) units = NULL;

  if (organ == NULL)
    return TRUE;
  units = cy_sql_list_ids (conn,
                           "SELECT id FROM unit WHERE deleted IS NULL"
                           " AND (name = ?1 OR short_name = ?1)",
                           error,
                           "t",
                           organ);
  if (units != NULL && units->len == 1)
    cy_record_set_int (self->mentor, CY_MENTOR_UNIT, g_array_index (units, gint64, 0));

  return units != NULL;
}

/* ---- Rows ---- */

static char *
dup_key (CyRecord *mentor)
{
  const char *organ = cy_record_get_text (mentor, CY_MENTOR_ORGAN);
  const char *kind = cy_record_get_text (mentor, CY_MENTOR_KIND);

  return g_strdup_printf ("%s|%s|%s",
                          cy_record_get_text (mentor, CY_MENTOR_NAME),
                          kind != NULL ? kind : "",
                          organ != NULL ? organ : "");
}

static gboolean
is_known (CyConn *conn, CyRecord *mentor, gboolean *known, GError **error)
{
  gint64 n;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM mentor WHERE deleted IS NULL AND name = ?"
                       " AND kind = ? AND coalesce(organ, '') = coalesce(?, '')",
                       &n,
                       error,
                       "ttt",
                       cy_record_get_text (mentor, CY_MENTOR_NAME),
                       cy_record_get_text (mentor, CY_MENTOR_KIND),
                       cy_record_get_text (mentor, CY_MENTOR_ORGAN)))
    return FALSE;
  *known = n > 0;

  return TRUE;
}

static CyMentorDraft *
read_row (GStrv cells, GArray *fields)
{
  CyMentorDraft *self = g_new0 (CyMentorDraft, 1);

  self->mentor = cy_record_new (CY_MENTOR);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      int              field = i < fields->len ? g_array_index (fields, int, i) : -1;
      g_autofree char *cell = g_strstrip (g_utf8_make_valid (cells[i], -1));

      if (cy_text_has_words (cell) && i >= fields->len)
        cy_text_add_remark (&self->error, _ ("“%s” stands beyond the last column"), cell);
      else if (cy_text_has_words (cell) && field >= 0)
        read_cell (self, (guint) field, cell);
    }
  if (!cy_record_has (self->mentor, CY_MENTOR_NAME))
    cy_text_add_remark (&self->error, _ ("no name"));
  if (self->error == NULL && !cy_record_has (self->mentor, CY_MENTOR_KIND))
    cy_text_add_remark (&self->error, _ ("no level"));

  return self;
}

/* Those who are there already stay out, and so does a second row for the same. */
static gboolean
check_twin (CyConn *conn, CyMentorDraft *self, GHashTable *seen, GError **error)
{
  gboolean known;

  if (self->error != NULL)
    return TRUE;
  if (!is_known (conn, self->mentor, &known, error))
    return FALSE;
  if (known)
    cy_text_add_remark (&self->error, _ ("is among the mentors already"));
  else if (!g_hash_table_add (seen, dup_key (self->mentor)))
    cy_text_add_remark (&self->error, _ ("stands here twice"));

  return TRUE;
}

/**
 * cy_mentor_paste_read:
 * @conn: a connection
 * @rows: (element-type GStrv): cells; a first row of titles says what the columns are
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyMentorDraft): one for each row that is not empty
 */
GPtrArray *
cy_mentor_paste_read (CyConn *conn, GPtrArray *rows, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (draft_free);
  g_autoptr (GArray) fields = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint first = cy_block_read_titles (rows, columns, G_N_ELEMENTS (columns), &fields) ? 1 : 0;

  for (guint i = first; i < rows->len; i++)
    {
      CyMentorDraft *draft;

      if (cy_block_is_blank_row (rows, i))
        continue;
      draft = read_row (g_ptr_array_index (rows, i), fields);
      g_ptr_array_add (drafts, draft);
      if (cy_conn_is_cancelled (conn, error) || !find_unit (conn, draft, error) ||
          !check_twin (conn, draft, seen, error))
        return NULL;
    }

  return g_steal_pointer (&drafts);
}

/**
 * cy_mentor_paste_save:
 * @conn: a writing connection
 * @drafts: (element-type CyMentorDraft): those with an error stay out
 * @step_name: what the user is doing
 * @n_saved: (out): how many mentors there are more
 * @error: return location
 *
 * Returns: whether they were saved; if not, none was
 */
gboolean
cy_mentor_paste_save (CyConn     *conn,
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
      const CyMentorDraft *draft = g_ptr_array_index (drafts, i);

      if (draft->error != NULL)
        continue;
      if (!cy_mapper_save (conn, draft->mentor, error))
        return FALSE;
      *n_saved += 1;
    }

  return cy_step_commit (step, error);
}
