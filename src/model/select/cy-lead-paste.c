/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Leads out of rows that were copied from a spreadsheet, each with what is wrong with it. */
#include "cy-lead-paste.h"

#include "cy-block.h"
#include "cy-code.h"
#include "cy-lead-list.h"
#include "cy-lead.h"
#include "cy-mapper.h"
#include "cy-name.h"
#include "cy-phone.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* The longest that a lead can say of anything. */
#define MAX_CELL 500

/* Below this a code was guessed from a part of the words. */
#define SURE 90

/* The columns in the order in which they are read when there is no row of titles, and other words
 * that rosters have for them. */
static const CyBlockColumn columns[] = {
  { CY_LEAD_NAME, { "姓名" } },
  { CY_LEAD_UNIT, { "村", "村名", "村社区", "村(社区)", "所在村", "行政村" } },
  { CY_LEAD_SOURCE, { "来源", "身份类别", "人员类别", "人才类别", "类别" } },
  { CY_LEAD_PHONE, { "电话", "手机", "手机号", "手机号码", "联系电话", "联系方式" } },
  { CY_LEAD_GENDER, { "性别" } },
  { CY_LEAD_BIRTH, { "出生年月", "出生日期", "出生" } },
  { CY_LEAD_POLITICAL, { "政治面貌" } },
  { CY_LEAD_EDUCATION, { "学历", "文化程度" } },
  { CY_LEAD_OCCUPATION, { "现任职务", "职业", "现从事职业", "现职业" } },
  { CY_LEAD_STRENGTHS, { "特长", "优势", "优势特长", "突出表现" } },
  { CY_LEAD_FOUND_BY, { "发现人", "推荐人", "摸排人" } },
  { CY_LEAD_FOUND_DATE, { "发现日期", "发现时间", "摸排时间", "摸排日期" } },
  { CY_LEAD_FOUND_WHERE, { "发现地点", "发现途径", "摸排地点" } },
  { CY_LEAD_DIRECTION, { "培养方向" } },
  { CY_LEAD_MATURITY, { "成熟度" } },
  { CY_LEAD_TAGS, { "标签", "自定义标签" } },
  { CY_LEAD_NOTE, { "备注" } },
};

static void
draft_free (gpointer data)
{
  CyLeadDraft *self = data;

  g_object_unref (self->lead);
  g_free (self->village);
  g_free (self->error);
  g_free (self->warning);
  g_free (self);
}

/**
 * cy_lead_paste_list_fields:
 *
 * Returns: (transfer full) (element-type int): the fields of a lead in the order in which a row
 *   without titles has them
 */
GArray *
cy_lead_paste_list_fields (void)
{
  return cy_block_list_fields (columns, G_N_ELEMENTS (columns));
}

/* ---- Cells ---- */

static gboolean
add_unit (CySqlRow *row, gpointer data, GError **error)
{
  CyLeadDraft *draft = data;
  gint64       known = cy_record_get_int (draft->lead, CY_LEAD_UNIT);
  gint64       unit = cy_sql_row_get_int (row, 0);

  if (known != 0 && known != unit)
    cy_text_add_remark (&draft->error,
                        _ ("several villages have this name; write the township too"));
  cy_record_set_int (draft->lead, CY_LEAD_UNIT, unit);
  g_free (draft->village);
  draft->village = cy_sql_row_dup_text (row, 1);

  return TRUE;
}

/* By its name, its short name, or either behind the name of its township. */
static gboolean
find_unit (CyConn *conn, CyLeadDraft *draft, const char *cell, gint64 scope, GError **error)
{
  g_autofree char *name = cy_text_squeeze (cell);

  if (!cy_sql_each (conn,
                    cy_sql_get ("select/villages-named.sql"),
                    add_unit,
                    draft,
                    error,
                    "ti",
                    name,
                    scope))
    return FALSE;
  if (draft->village == NULL)
    /* Translators: the name of a village as somebody wrote it */
    cy_text_add_remark (&draft->error, _ ("no village “%s” here"), cell);

  return TRUE;
}

static void
read_code (CyLeadDraft *draft, guint field, const char *cell)
{
  int           confidence;
  const CyCode *code =
    cy_code_find (cy_code_set_get (CY_LEAD->fields[field].of), cell, &confidence);

  if (code == NULL)
    {
      /* Translators: title of a column, what somebody wrote there */
      cy_text_add_remark (&draft->error,
                          _ ("%s: “%s” is not known"),
                          _ (CY_LEAD->fields[field].title),
                          cell);
      return;
    }
  cy_record_set_text (draft->lead, field, code->code);
  if (confidence < SURE)
    /* Translators: title of a column, what somebody wrote there, as what it was read */
    cy_text_add_remark (&draft->warning,
                        _ ("%s: “%s” read as %s"),
                        _ (CY_LEAD->fields[field].title),
                        cell,
                        code->name);
}

static void
read_day (CyLeadDraft *draft, guint field, const char *cell)
{
  CyDateParse parse;

  if (cy_date_parse (cell, &parse) == CY_DATE_OK)
    cy_record_set_int (draft->lead, field, parse.date);
  else
    cy_text_add_remark (&draft->error,
                        _ ("%s: “%s” is no date"),
                        _ (CY_LEAD->fields[field].title),
                        cell);
}

/**
 * cy_lead_check_phone:
 * @phone: (nullable): a phone number, normalised
 *
 * Returns: whether it can be one; none at all is fine
 */
gboolean
cy_lead_check_phone (const char *phone)
{
  return phone == NULL || cy_phone_get_kind (phone) != CY_PHONE_INVALID;
}

static void
read_phone (CyLeadDraft *draft, const char *cell)
{
  g_autofree char *phone = cy_phone_normalise (cell);

  if (cy_lead_check_phone (phone))
    cy_record_set_text (draft->lead, CY_LEAD_PHONE, phone);
  else
    cy_text_add_remark (&draft->error, _ ("“%s” is no phone number"), cell);
}

static void
read_name (CyLeadDraft *draft, const char *cell)
{
  g_autofree char *name = cy_name_normalise (cell);

  cy_record_set_text (draft->lead, CY_LEAD_NAME, name);
  if (cy_name_check (name) & CY_NAME_FORM)
    cy_text_add_remark (&draft->error, _ ("“%s” is no name"), cell);
}

static gboolean
read_cell (CyConn            *conn,
           CyLeadDraft       *draft,
           guint              field,
           const char        *cell,
           const CyLeadPaste *paste,
           GError           **error)
{
  if (field == CY_LEAD_UNIT)
    return find_unit (conn, draft, cell, paste->scope, error);
  if (field == CY_LEAD_NAME)
    read_name (draft, cell);
  else if (field == CY_LEAD_PHONE)
    read_phone (draft, cell);
  else if (CY_LEAD->fields[field].kind == CY_KIND_CODE)
    read_code (draft, field, cell);
  else if (CY_LEAD->fields[field].kind == CY_KIND_DATE)
    read_day (draft, field, cell);
  else
    cy_record_set_text (draft->lead, field, cell);

  return TRUE;
}

/* ---- Rows ---- */

static void
check_needed (CyLeadDraft *draft)
{
  static const guint needed[] = { CY_LEAD_NAME, CY_LEAD_UNIT };

  for (guint i = 0; i < G_N_ELEMENTS (needed) && draft->error == NULL; i++)
    if (!cy_record_has (draft->lead, needed[i]))
      /* Translators: title of a column */
      cy_text_add_remark (&draft->error, _ ("%s is missing"), _ (CY_LEAD->fields[needed[i]].title));
  if (!cy_record_has (draft->lead, CY_LEAD_SOURCE))
    cy_text_add_remark (&draft->warning, _ ("no source"));
}

static gboolean
is_same_field (CyRecord *a, CyRecord *b, guint field)
{
  return cy_record_has (a, field) &&
         g_strcmp0 (cy_record_get_text (a, field), cy_record_get_text (b, field)) == 0;
}

static gboolean
is_twin (CyRecord *a, CyRecord *b)
{
  return (cy_record_get_int (a, CY_LEAD_UNIT) == cy_record_get_int (b, CY_LEAD_UNIT) &&
          is_same_field (a, b, CY_LEAD_NAME)) ||
         is_same_field (a, b, CY_LEAD_PHONE);
}

static gboolean
warn_of_twins (CyConn *conn, CyLeadDraft *draft, GPtrArray *drafts, GError **error)
{
  g_autoptr (GPtrArray) twins = cy_lead_list_twins (conn, draft->lead, error);

  for (guint i = 0; twins != NULL && i < twins->len; i++)
    {
      g_autofree char *words = cy_lead_twin_dup_words (g_ptr_array_index (twins, i));

      cy_text_add_remark (&draft->warning, "%s", words);
    }
  for (guint i = 0; i + 1 < drafts->len; i++)
    if (is_twin (draft->lead, ((CyLeadDraft *) g_ptr_array_index (drafts, i))->lead))
      /* Translators: number of a row that was pasted */
      cy_text_add_remark (&draft->warning, _ ("the same as row %u"), i + 1);

  return twins != NULL;
}

static void
fill_in (CyRecord *lead, const CyLeadPaste *paste)
{
  cy_record_set_text (lead, CY_LEAD_STATE, CY_LEAD_OPEN);
  if (!cy_record_has (lead, CY_LEAD_FOUND_BY))
    cy_record_set_text (lead, CY_LEAD_FOUND_BY, paste->found_by);
  if (!cy_record_has (lead, CY_LEAD_FOUND_DATE) && paste->found_date != CY_DATE_NONE)
    cy_record_set_int (lead, CY_LEAD_FOUND_DATE, paste->found_date);
}

/* What no field holds, and what stands behind the last column, is said and not dropped. */
static gboolean
check_cell (CyLeadDraft *draft, guint nth, GArray *fields, const char *cell)
{
  g_autofree char *brief = cy_text_dup_brief (cell);

  if (nth < fields->len && g_utf8_strlen (cell, -1) <= MAX_CELL)
    return TRUE;
  if (nth >= fields->len)
    cy_text_add_remark (&draft->error, _ ("“%s” stands behind the last column"), brief);
  else
    /* Translators: number of a column, what somebody wrote there, number of characters */
    cy_text_add_remark (&draft->error,
                        _ ("column %u: “%s” is longer than %d characters"),
                        nth + 1,
                        brief,
                        MAX_CELL);

  return FALSE;
}

static gboolean
read_row (CyConn            *conn,
          GStrv              cells,
          GArray            *fields,
          const CyLeadPaste *paste,
          GPtrArray         *drafts,
          GError           **error)
{
  CyLeadDraft *draft = g_new0 (CyLeadDraft, 1);

  draft->lead = cy_record_new (CY_LEAD);
  g_ptr_array_add (drafts, draft);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = g_strstrip (g_strdup (cells[i]));
      int              field;

      if (!cy_text_has_words (cell) || !check_cell (draft, i, fields, cell))
        continue;
      field = g_array_index (fields, int, i);
      if (field >= 0 && !read_cell (conn, draft, (guint) field, cell, paste, error))
        return FALSE;
    }
  check_needed (draft);
  fill_in (draft->lead, paste);

  return draft->error != NULL || warn_of_twins (conn, draft, drafts, error);
}

/**
 * cy_lead_paste_read:
 * @conn: a connection
 * @paste: what was pasted
 * @error: return location
 *
 * A row that is wrong somewhere says so in all of its cells at once; nothing is saved.
 *
 * Returns: (transfer full) (element-type CyLeadDraft): the rows that are not blank
 */
GPtrArray *
cy_lead_paste_read (CyConn *conn, const CyLeadPaste *paste, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (draft_free);
  g_autoptr (GArray) fields = NULL;
  gboolean has_titles =
    cy_block_read_titles (paste->rows, columns, G_N_ELEMENTS (columns), &fields);

  for (guint i = has_titles; i < paste->rows->len; i++)
    {
      GStrv cells = g_ptr_array_index (paste->rows, i);

      if (!cy_block_is_blank_row (paste->rows, i) &&
          !read_row (conn, cells, fields, paste, drafts, error))
        return NULL;
    }

  return g_steal_pointer (&drafts);
}

/**
 * cy_lead_paste_save:
 * @conn: a writing connection
 * @drafts: (element-type CyLeadDraft): rows
 * @step_name: what the user is doing, in the user's words
 * @n_saved: (out): how many leads were made
 * @error: return location
 *
 * Those with an error stay out.
 *
 * Returns: whether it was done, as one step; if not, nothing was
 */
gboolean
cy_lead_paste_save (CyConn     *conn,
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
      const CyLeadDraft *draft = g_ptr_array_index (drafts, i);

      if (draft->error != NULL)
        continue;
      if (!cy_mapper_save (conn, draft->lead, error))
        return FALSE;
      (*n_saved)++;
    }

  return cy_step_commit (step, error);
}
