/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 签到表: the names of a course on A4, to be signed at a session. */
#include "cy-print-sign-in.h"

#include "cy-print-official.h"

#include <glib/gi18n.h>

/* 序号 姓名 单位 签名（上午） 签名（下午） 备注 */
static const guint widths[] = { 14, 26, 46, 40, 40, 24 };

static GPtrArray *
make_rows (const CyCourseFile *file)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < file->people->len; i++)
    {
      const CyAttendee *person = cy_course_file_get_person (file, i);
      char            **texts = g_new0 (char *, G_N_ELEMENTS (widths) + 1);

      texts[0] = g_strdup_printf ("%u", i + 1);
      texts[1] = g_strdup (person->name);
      texts[2] = cy_course_attendee_dup_place (person);
      for (guint j = 3; j < G_N_ELEMENTS (widths); j++)
        texts[j] = g_strdup ("");
      g_ptr_array_add (rows, texts);
    }

  return rows;
}

static void
add_head (CyPrintOfficial *document, const CyCourseFile *file)
{
  CyDate           since = cy_record_get_int (file->course, CY_COURSE_SINCE);
  CyDate           until = cy_record_get_int (file->course, CY_COURSE_UNTIL);
  const char      *place = cy_record_get_text (file->course, CY_COURSE_PLACE);
  g_autofree char *from = cy_date_format (since, CY_DATE_CHINESE);
  g_autofree char *to = cy_date_format (until, CY_DATE_CHINESE);
  g_autofree char *days =
    since == until ? g_strdup (from) : g_strdup_printf (_ ("%s to %s"), from, to);
  g_autofree char *course = g_strdup_printf (_ ("Course: %s (%s)"),
                                             cy_record_get_text (file->course, CY_COURSE_NAME),
                                             days);
  g_autofree char *where = g_strdup_printf (_ ("Place: %s   Session on: ____ (month) ____ (day)"),
                                            place != NULL ? place : "________");

  cy_print_official_add_text (document, course);
  cy_print_official_add_text (document, where);
}

/**
 * cy_print_sign_in_new:
 * @file: a course
 *
 * Returns: (transfer full): the list of participants with room for their names, by unit and name
 */
CyPrintSheet *
cy_print_sign_in_new (const CyCourseFile *file)
{
  const CyPrintOfficialColumn columns[G_N_ELEMENTS (widths)] = {
    { _ ("No."), widths[0] },
    { _ ("Full name"), widths[1] },
    { _ ("Unit"), widths[2] },
    { _ ("Signature (morning)"), widths[3] },
    { _ ("Signature (afternoon)"), widths[4] },
    { _ ("Remarks"), widths[5] },
  };
  CyPrintOfficial *document = cy_print_official_new (_ ("Sign-in Sheet"));
  g_autoptr (GPtrArray) rows = make_rows (file);

  add_head (document, file);
  cy_print_official_add_table (document, columns, G_N_ELEMENTS (columns), rows);

  return cy_print_official_finish (document);
}
