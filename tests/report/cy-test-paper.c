/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * People to fill forms with, and where the lines and words of a paper stand. */
#include "cy-test-paper.h"

#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-print-paper.h"

#include <glib/gstdio.h>

/* Pixels of a millimetre: a line is found to a tenth of one. */
#define PER_MM 10
#define POINTS_PER_MM (72 / 25.4)
#define PAPER_WIDTH 2100
#define PAPER_HEIGHT 2970
/* A millimetre is told apart from text by running on across it. */
#define INK 60
/* What the form may be off; its lines are known in twips. */
#define TOLERANCE 0.5

static void
add_line (CyDossier *dossier, guint nth)
{
  CyRecord *line = cy_dossier_add (dossier, CY_RESUME);

  cy_record_set_int (line, CY_RESUME_START, 19700900 + 10000 * (gint64) nth);
  cy_record_set_int (line, CY_RESUME_END, 19710800 + 10000 * (gint64) nth);
  cy_record_set_text (line, CY_RESUME_TEXT, "云岭县双河镇松岭村务农，兼任村民小组组长");
}

static void
add_member (CyDossier *dossier, guint nth)
{
  static const char *const relations[] = { "51", "52", "12", "22", "33", "73" };
  CyRecord                *member = cy_dossier_add (dossier, CY_FAMILY);
  g_autofree char         *name = g_strdup_printf ("林某%u", nth);

  cy_record_set_text (member, CY_FAMILY_RELATION, relations[nth % G_N_ELEMENTS (relations)]);
  cy_record_set_text (member, CY_FAMILY_NAME, name);
  cy_record_set_int (member, CY_FAMILY_BIRTH, 19650300 + 10000 * (gint64) nth);
  cy_record_set_text (member, CY_FAMILY_POLITICAL, "13");
  cy_record_set_text (member, CY_FAMILY_WORK, "云岭县双河镇松岭村村民");
}

/**
 * cy_test_paper_person:
 * @n_lines: of the résumé
 * @n_members: of the family
 *
 * Returns: (transfer full): an invented person
 */
CyDossier *
cy_test_paper_person (guint n_lines, guint n_members)
{
  CyDossier *dossier = cy_dossier_new ();
  CyRecord  *person = cy_dossier_get_person (dossier);

  cy_record_set_text (person, CY_PERSON_NAME, "林雁");
  cy_record_set_text (person, CY_PERSON_GENDER, "2");
  cy_record_set_int (person, CY_PERSON_BIRTH, 19930418);
  cy_record_set_text (person, CY_PERSON_POLITICAL, "01");
  cy_record_set_int (person, CY_PERSON_PARTY_DATE, 20150600);
  cy_record_set_text (person, CY_PERSON_ID_NUMBER, "11010119900307004X");
  cy_record_set_text (person, CY_PERSON_PHONE, "13900001238");
  for (guint i = 0; i < n_lines; i++)
    add_line (dossier, i);
  for (guint i = 0; i < n_members; i++)
    add_member (dossier, i);

  return dossier;
}

static cairo_surface_t *
draw (CyPrintSheet *sheet, guint page)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_A8, PAPER_WIDTH, PAPER_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, PER_MM / POINTS_PER_MM, PER_MM / POINTS_PER_MM);
  cairo_translate (cr, CY_PRINT_MARGIN, CY_PRINT_MARGIN);
  cy_print_sheet_draw_page (sheet, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Whether a whole short piece across the place is inked, as no stroke of a character is there. */
static gboolean
is_line (cairo_surface_t *surface, int at, int across, gboolean upright)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int           stride = cairo_image_surface_get_stride (surface);

  for (int i = 0; i < 6; i++)
    {
      int x = upright ? at : across + i;
      int y = upright ? across + i : at;

      if (data[y * stride + x] < INK)
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_test_paper_lines:
 * @sheet: a paper
 * @page: of it
 * @across: where to look for lines, in millimetres: just beside a line that stands across them,
 *   where no text is
 * @upright: whether upright lines are looked for
 *
 * Returns: (transfer full) (element-type double): where the middle of each line is, in millimetres
 */
GArray *
cy_test_paper_lines (CyPrintSheet *sheet, guint page, double across, gboolean upright)
{
  cairo_surface_t *surface = draw (sheet, page);
  GArray          *lines = g_array_new (FALSE, FALSE, sizeof (double));
  int              end = upright ? PAPER_WIDTH : PAPER_HEIGHT;

  for (int i = 0; i < end; i++)
    {
      int first = i;

      while (i < end && is_line (surface, i, (int) (across * PER_MM), upright))
        i++;
      if (i > first)
        {
          double middle = (first + i) / 2.0 / PER_MM;

          g_array_append_val (lines, middle);
        }
    }
  cairo_surface_destroy (surface);

  return lines;
}

/**
 * cy_test_paper_assert_lines:
 * @sheet: as for cy_test_paper_lines()
 * @page: as well
 * @across: as well
 * @upright: as well
 * @from: where the first line is, in millimetres
 * @expected: the distances from each line to the next, in millimetres
 * @n: of them
 *
 * Every line is there, none else, and each within half a millimetre.
 */
void
cy_test_paper_assert_lines (CyPrintSheet *sheet,
                            guint         page,
                            double        across,
                            gboolean      upright,
                            double        from,
                            const double *expected,
                            guint         n)
{
  g_autoptr (GArray) lines = cy_test_paper_lines (sheet, page, across, upright);

  g_assert_cmpuint (lines->len, ==, n + 1);
  for (guint i = 0; i <= n; i++)
    {
      g_assert_cmpfloat_with_epsilon (g_array_index (lines, double, i), from, TOLERANCE);
      from += i < n ? expected[i] : 0;
    }
}

/**
 * cy_test_paper_read_pdf:
 * @path: of a PDF
 * @option: of the reader
 *
 * Returns: (transfer full) (nullable): its words, as a reader of PDF finds them; %NULL where there
 *   is no such program
 */
char *
cy_test_paper_read_pdf (const char *path, const char *option)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  char            *text = NULL;

  if (program != NULL)
    g_spawn_sync (NULL,
                  (char *[]){ program, (char *) option, (char *) path, (char *) "-", NULL },
                  NULL,
                  G_SPAWN_DEFAULT,
                  NULL,
                  NULL,
                  &text,
                  NULL,
                  NULL,
                  NULL);

  return text;
}

/* The same of a paper. */
char *
cy_test_paper_read (CyPrintSheet *sheet, const char *option)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "cy-paper-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_close (g_mkstemp (path), NULL);
  cy_print_sheet_write_pdf (sheet, path, &error);
  g_assert_no_error (error);
  text = cy_test_paper_read_pdf (path, option);
  g_unlink (path);

  return text;
}
