/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a course is: its fields in words, and how far it has come. */
#include "cy-course-facts.h"

#include "cy-course-feedback.h"
#include "cy-course-result.h"
#include "cy-format.h"
#include "cy-share.h"

#include <glib/gi18n.h>

#define PER_ROW 2

static const guint fields[] = {
  CY_COURSE_CATEGORY,  CY_COURSE_FORM,        CY_COURSE_CONTENT,
  CY_COURSE_ORGANISER, CY_COURSE_CONTRACTOR,  CY_COURSE_PLACE,
  CY_COURSE_SINCE,     CY_COURSE_UNTIL,       CY_COURSE_COUNT_UNIT,
  CY_COURSE_DAY_HOURS, CY_COURSE_ONLINE,      CY_COURSE_COUNTS,
  CY_COURSE_CAPACITY,  CY_COURSE_ABILITY,     CY_COURSE_TEACHERS,
  CY_COURSE_MATERIALS, CY_COURSE_CERTIFICATE, CY_COURSE_CERTIFICATE_MONTHS,
  CY_COURSE_NOTE,
};

enum
{
  SUM_HOURS,
  SUM_SESSIONS,
  SUM_PEOPLE,
  SUM_ATTENDANCE,
  SUM_RESULTS,
  SUM_SATISFIED,
  N_SUMS
};

static const char *const sums[N_SUMS] = {
  [SUM_HOURS] = N_ ("Credit hours of the course"),
  [SUM_SESSIONS] = N_ ("Sessions held"),
  [SUM_PEOPLE] = N_ ("Participants"),
  [SUM_ATTENDANCE] = N_ ("Attendance rate"),
  [SUM_RESULTS] = N_ ("Passed, with certificates"),
  [SUM_SATISFIED] = N_ ("Satisfied altogether"),
};

struct _CyCourseFacts
{
  GtkBox parent_instance;

  GtkWidget *sums[N_SUMS];
  GtkWidget *values[G_N_ELEMENTS (fields)];
};

G_DEFINE_FINAL_TYPE (CyCourseFacts, cy_course_facts, GTK_TYPE_BOX)

/* ---- Showing ---- */

/* Hours earned of the hours of all sessions that were held, by all who take part. */
static char *
dup_attendance (const CyCourseFile *file)
{
  gint64 earned = 0;
  gint64 held = 0;

  for (guint i = 0; i < file->sessions->len; i++)
    held += cy_course_file_is_held (file, i) ? file->hours[i] : 0;
  for (guint i = 0; i < file->people->len; i++)
    earned += cy_course_file_get_person (file, i)->earned;
  if (held == 0 || file->people->len == 0)
    return g_strdup ("—");

  return cy_share_format (cy_share_permille (earned, held * file->people->len));
}

static char *
dup_sum (const CyCourseFile *file, guint nth)
{
  gint64 share = cy_course_feedback_get_whole (file);
  guint  n_held = 0;
  guint  n_passed = 0;
  guint  n_certificates = 0;

  for (guint i = 0; i < file->sessions->len; i++)
    n_held += cy_course_file_is_held (file, i);
  for (guint i = 0; i < file->people->len; i++)
    {
      CyRecord *record = cy_course_file_get_person (file, i)->enrolment;

      n_passed += cy_course_result_has_passed (cy_record_get_text (record, CY_ENROLMENT_RESULT));
      n_certificates += cy_record_has (record, CY_ENROLMENT_CERTIFICATE_NUMBER);
    }
  switch (nth)
    {
    case SUM_HOURS:
      return g_strdup_printf ("%g", (double) cy_course_file_sum_hours (file) / 10);
    case SUM_SESSIONS:
      return g_strdup_printf (_ ("%u of %u"), n_held, file->sessions->len);
    case SUM_PEOPLE:
      return g_strdup_printf ("%u", file->people->len);
    case SUM_ATTENDANCE:
      return dup_attendance (file);
    case SUM_RESULTS:
      return g_strdup_printf (_ ("%u passed, %u certificates"), n_passed, n_certificates);
    default:
      return share >= 0 ? cy_share_format (share) : g_strdup ("—");
    }
}

static void
set_value (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL && *text != '\0' ? text : "—");
}

/* ---- Class ---- */

static void
cy_course_facts_class_init (CyCourseFactsClass *klass)
{
}

static GtkWidget *
add_fact (GtkWidget *grid, guint nth, const char *title)
{
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *value = gtk_label_new ("—");

  gtk_widget_add_css_class (name, "secondary");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_yalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_yalign (GTK_LABEL (value), 0);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (GTK_GRID (grid), name, (int) (nth % PER_ROW) * 2, (int) (nth / PER_ROW), 1, 1);
  gtk_grid_attach (GTK_GRID (grid),
                   value,
                   (int) (nth % PER_ROW) * 2 + 1,
                   (int) (nth / PER_ROW),
                   1,
                   1);

  return value;
}

/* One edge for the values of both grids. */
static void
align_names (GtkSizeGroup *names, GtkWidget *grid)
{
  for (GtkWidget *child = gtk_widget_get_first_child (grid); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!gtk_widget_get_hexpand (child))
      gtk_size_group_add_widget (names, child);
}

static GtkWidget *
make_grid (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_widget_add_css_class (grid, "panel");
  gtk_widget_add_css_class (grid, "card");

  return grid;
}

static void
cy_course_facts_init (CyCourseFacts *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *top = make_grid ();
  GtkWidget *grid = make_grid ();
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (guint i = 0; i < N_SUMS; i++)
    {
      self->sums[i] = add_fact (top, i, _ (sums[i]));
      gtk_widget_add_css_class (self->sums[i], "bold");
    }
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    self->values[i] = add_fact (grid, i, _ (CY_COURSE->fields[fields[i]].title));
  align_names (names, top);
  align_names (names, grid);
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), grid);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_widget_set_hexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (self), scroll);
}

GtkWidget *
cy_course_facts_new (void)
{
  return g_object_new (CY_TYPE_COURSE_FACTS, NULL);
}

void
cy_course_facts_set (CyCourseFacts *self, CyCourseFile *file)
{
  for (guint i = 0; i < N_SUMS; i++)
    {
      g_autofree char *text = dup_sum (file, i);

      set_value (self->sums[i], text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = cy_format_field (file->course, fields[i], CY_MASK_NONE);

      set_value (self->values[i], text);
    }
}
