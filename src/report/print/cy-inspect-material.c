/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 考察材料 made from what was recorded, in the official order.
 *
 * It quotes and counts; what nobody wrote down stays a gap that can be seen. These words are
 * Chinese whatever the program speaks. */
#include "cy-inspect-material.h"

#include "cy-ballot-list.h"
#include "cy-code.h"
#include "cy-inspect-survey.h"
#include "cy-inspection.h"
#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-print-words-private.h"

#include <string.h>

typedef struct
{
  CyConn    *conn;
  CyDossier *dossier;
  CyRecord  *person;
  CyRecord  *inspection;
  GPtrArray *records; /* of the inspection, by method, oldest first */
  GString   *text;
} Run;

static const char *
peek (CyRecord *record, guint field)
{
  const char *text = cy_record_get_text (record, field);

  return text != NULL && *text != '\0' ? text : NULL;
}

static const char *
or_gap (const char *text)
{
  return text != NULL && *text != '\0' ? text : CY_INSPECT_GAP;
}

static const char *
peek_name (CyRecord *record, guint field)
{
  const CyField *spec = &cy_record_get_entity (record)->fields[field];
  const char    *code = peek (record, field);

  return code != NULL ? cy_code_get_short_name (spec->of, code) : NULL;
}

/* 1990年5月, as such papers write it; a gap where it is not known. */
static char *
dup_month (CyRecord *record, guint field)
{
  CyDate           date = cy_record_get_int (record, field);
  g_autofree char *text = cy_date_format (date / 100 * 100, CY_DATE_CHINESE);

  return g_strdup (or_gap (text));
}

/* Ends in one full stop, whatever was typed. */
static void
append_sentence (GString *text, const char *sentence)
{
  g_autofree char *copy = g_strstrip (g_strdup (sentence));
  gsize            length;

  g_strdelimit (copy, "\n", ' ');
  while (g_str_has_suffix (copy, "。") || g_str_has_suffix (copy, "；"))
    {
      length = strlen (copy);
      copy[length - strlen ("。")] = '\0';
    }
  g_string_append_printf (text, "%s。", copy);
}

static const char *
get_method (CyRecord *record)
{
  return or_gap (peek_name (record, CY_INSPECTION_RECORD_METHOD));
}

/* ---- 一 ---- */

static void
append_party (Run *run)
{
  const char      *name = peek_name (run->person, CY_PERSON_POLITICAL);
  g_autofree char *month = dup_month (run->person, CY_PERSON_PARTY_DATE);

  if (cy_record_has (run->person, CY_PERSON_PARTY_DATE))
    g_string_append_printf (run->text, "%s加入中国共产党，", month);
  else
    g_string_append_printf (run->text, "政治面貌%s，", or_gap (name));
}

static void
append_study (Run *run)
{
  g_auto (CyPrintStudy) study = { NULL };

  _cy_print_study_init (&study, run->dossier, CY_PRINT_FULL_TIME);
  if (*study.level == '\0')
    {
      _cy_print_study_clear (&study);
      _cy_print_study_init (&study, run->dossier, CY_PRINT_IN_SERVICE);
    }
  if (*study.level_school != '\0')
    g_string_append_printf (run->text, "%s毕业，", study.level_school);
  g_string_append_printf (run->text, "%s学历。", or_gap (study.level));
}

static void
append_basics (Run *run)
{
  g_autofree char *birth = dup_month (run->person, CY_PERSON_BIRTH);
  g_autofree char *work = dup_month (run->person, CY_PERSON_WORK_DATE);
  gboolean         has_awards = cy_dossier_get_parts (run->dossier, CY_AWARD)->len > 0;
  g_autofree char *awards = has_awards ? _cy_print_words_awards (run->dossier) : NULL;

  g_string_append (run->text, "一、基本情况\n");
  g_string_append_printf (run->text,
                          "%s，%s，%s，%s生，籍贯%s，",
                          or_gap (peek (run->person, CY_PERSON_NAME)),
                          or_gap (peek_name (run->person, CY_PERSON_GENDER)),
                          or_gap (peek_name (run->person, CY_PERSON_ETHNIC)),
                          birth,
                          or_gap (peek (run->person, CY_PERSON_NATIVE_PLACE)));
  append_party (run);
  if (cy_record_has (run->person, CY_PERSON_WORK_DATE))
    g_string_append_printf (run->text, "%s参加工作，", work);
  append_study (run);
  g_string_append_printf (run->text,
                          "现任%s。拟作%s人选。奖惩情况：%s。\n",
                          or_gap (peek (run->person, CY_PERSON_OCCUPATION)),
                          or_gap (peek (run->inspection, CY_INSPECTION_PURPOSE)),
                          or_gap (awards));
}

/* ---- 二, 三 ---- */

/* What each record says in @field; a gap when none does. */
static void
append_findings (Run *run, guint field)
{
  gsize before = run->text->len;

  for (guint i = 0; i < run->records->len; i++)
    {
      CyRecord   *record = g_ptr_array_index (run->records, i);
      const char *finding = peek (record, field);

      if (finding == NULL)
        continue;
      g_string_append_printf (run->text, "%s反映，", get_method (record));
      append_sentence (run->text, finding);
    }
  if (run->text->len == before)
    g_string_append (run->text, CY_INSPECT_GAP);
  g_string_append_c (run->text, '\n');
}

static void
append_performance (Run *run)
{
  static const struct
  {
    const char *heading;
    guint       field;
  } parts[] = {
    { "（一）德的方面", CY_INSPECTION_RECORD_MORALITY },
    { "（二）能的方面", CY_INSPECTION_RECORD_ABILITY },
    { "（三）勤的方面", CY_INSPECTION_RECORD_DILIGENCE },
    { "（四）绩的方面", CY_INSPECTION_RECORD_ACHIEVEMENT },
    { "（五）廉的方面", CY_INSPECTION_RECORD_INTEGRITY },
  };

  g_string_append (run->text, "二、德能勤绩廉表现\n");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_string_append_printf (run->text, "%s\n", parts[i].heading);
      append_findings (run, parts[i].field);
    }
  g_string_append (run->text, "三、主要缺点和不足\n");
  append_findings (run, CY_INSPECTION_RECORD_SHORTCOMINGS);
}

/* ---- 四 ---- */

static gboolean
append_ballots (Run *run, GError **error)
{
  g_autofree char *ballots =
    cy_ballot_dup_summary (run->conn, cy_record_get_id (run->person), error);

  if (ballots == NULL)
    return FALSE;
  if (*ballots != '\0')
    append_sentence (run->text, ballots);
  else
    g_string_append (run->text, "民主推荐、民主测评情况：" CY_INSPECT_GAP);
  g_string_append_c (run->text, '\n');

  return TRUE;
}

static gboolean
append_sheet (Run *run, CyRecord *record, GError **error)
{
  g_autoptr (GPtrArray) answers =
    cy_mapper_load_parts (run->conn, CY_INSPECTION_ANSWER, cy_record_get_id (record), error);
  CyTally tally = { 0, 0, -1 };

  if (answers != NULL)
    tally = cy_survey_count_all (answers);
  if (tally.rate >= 0)
    g_string_append_printf (run->text,
                            "，问卷%u题收到回答%d次，“好”和“较好”占%d.%d%%",
                            answers->len,
                            (int) tally.n_answers,
                            tally.rate / 10,
                            tally.rate % 10);

  return answers != NULL;
}

static gboolean
append_record (Run *run, CyRecord *record, GError **error)
{
  gint64           mark = cy_record_get_int (record, CY_INSPECTION_RECORD_MARK);
  const char      *grade = peek_name (record, CY_INSPECTION_RECORD_GRADE);
  const char      *circle = peek_name (record, CY_INSPECTION_RECORD_CIRCLE);
  g_autofree char *day =
    cy_date_format (cy_record_get_int (record, CY_INSPECTION_RECORD_DATE), CY_DATE_CHINESE);

  g_string_append_printf (run->text,
                          "%s%s%s%s%s，听取%s",
                          day,
                          get_method (record),
                          circle != NULL ? "（" : "",
                          circle != NULL ? circle : "",
                          circle != NULL ? "）" : "",
                          or_gap (peek (record, CY_INSPECTION_RECORD_HEARD)));
  g_string_append_printf (run->text,
                          "共%d人意见",
                          (int) cy_record_get_int (record, CY_INSPECTION_RECORD_VOICES));
  if (!append_sheet (run, record, error))
    return FALSE;
  if (grade != NULL)
    g_string_append_printf (run->text, "，评价%s", grade);
  if (cy_record_has (record, CY_INSPECTION_RECORD_MARK))
    g_string_append_printf (run->text, "，评分%d.%d分", (int) mark / 10, (int) mark % 10);
  g_string_append (run->text, "。\n");

  return TRUE;
}

static gboolean
append_voices (Run *run, GError **error)
{
  g_string_append (run->text, "四、民主测评、推荐情况\n");
  if (!append_ballots (run, error))
    return FALSE;
  for (guint i = 0; i < run->records->len; i++)
    if (!append_record (run, g_ptr_array_index (run->records, i), error))
      return FALSE;
  if (run->records->len == 0)
    g_string_append (run->text, "听取意见情况：" CY_INSPECT_GAP "\n");

  return TRUE;
}

/* ---- 五 ---- */

static void
append_opinion (Run *run)
{
  const char      *opinion = peek (run->inspection, CY_INSPECTION_CONCLUSION);
  g_autofree char *day =
    cy_date_format (cy_record_get_int (run->inspection, CY_INSPECTION_DONE), CY_DATE_CHINESE);

  g_string_append (run->text, "五、考察组意见\n");
  if (opinion != NULL)
    append_sentence (run->text, opinion);
  else
    g_string_append (run->text, CY_INSPECT_GAP);
  g_string_append_printf (run->text,
                          "\n\n考察组组长：%s\n考察组成员：%s\n%s\n",
                          or_gap (peek (run->inspection, CY_INSPECTION_LEADER)),
                          or_gap (peek (run->inspection, CY_INSPECTION_MEMBERS)),
                          or_gap (day));
}

/* ---- All of it ---- */

static int
compare_records (gconstpointer pa, gconstpointer pb)
{
  CyRecord *a = *(CyRecord *const *) pa;
  CyRecord *b = *(CyRecord *const *) pb;

  return strcmp (or_gap (peek (a, CY_INSPECTION_RECORD_METHOD)),
                 or_gap (peek (b, CY_INSPECTION_RECORD_METHOD)));
}

static void
take_records (Run *run)
{
  GPtrArray *all = cy_dossier_get_parts (run->dossier, CY_INSPECTION_RECORD);

  run->records = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    if (cy_record_get_int (g_ptr_array_index (all, i), CY_INSPECTION_RECORD_INSPECTION) ==
        cy_record_get_id (run->inspection))
      g_ptr_array_add (run->records, g_ptr_array_index (all, i));
  g_ptr_array_sort (run->records, compare_records);
}

static gboolean
load (Run *run, gint64 inspection, GError **error)
{
  run->inspection = cy_mapper_load (run->conn, CY_INSPECTION, inspection, error);
  if (run->inspection == NULL)
    return FALSE;
  run->dossier =
    cy_dossier_load (run->conn, cy_record_get_int (run->inspection, CY_INSPECTION_PERSON), error);
  if (run->dossier == NULL)
    return FALSE;
  run->person = cy_dossier_get_person (run->dossier);
  take_records (run);

  return TRUE;
}

static void
run_clear (Run *run)
{
  g_clear_object (&run->inspection);
  g_clear_object (&run->dossier);
  g_clear_pointer (&run->records, g_ptr_array_unref);
  if (run->text != NULL)
    g_string_free (run->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/**
 * cy_inspect_material_write:
 * @conn: a connection
 * @inspection: id of an inspection
 * @error: return location; %CY_ERROR_NOT_FOUND
 *
 * The order is that of such papers: basics; morality, ability, diligence, achievement and probity;
 * shortcomings; ballots and voices; opinion of the group, and who they are.
 *
 * Returns: (transfer full): a text as cy_print_material_new() takes it, with %CY_INSPECT_GAP
 * wherever nothing is recorded
 */
char *
cy_inspect_material_write (CyConn *conn, gint64 inspection, GError **error)
{
  g_auto (Run) run = { .conn = conn };

  if (!load (&run, inspection, error))
    return NULL;
  run.text = g_string_new (NULL);
  g_string_append_printf (run.text,
                          "关于%s同志的考察材料\n",
                          or_gap (peek (run.person, CY_PERSON_NAME)));
  append_basics (&run);
  append_performance (&run);
  if (!append_voices (&run, error))
    return NULL;
  append_opinion (&run);

  return g_string_free (g_steal_pointer (&run.text), FALSE);
}

/**
 * cy_inspect_material_count_gaps:
 * @text: a report
 *
 * Returns: how many places are still to be filled in
 */
guint
cy_inspect_material_count_gaps (const char *text)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, CY_INSPECT_GAP)) != NULL; p++)
    n++;

  return n;
}
