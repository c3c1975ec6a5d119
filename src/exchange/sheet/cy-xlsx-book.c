/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * An Office Open XML workbook: its sheets, found through the relationships and never by the
 * names of parts (ECMA-376 part 1, 18.2). */
#include <string.h>

#include "cy-error.h"
#include "cy-sheet-limits-private.h"
#include "cy-workbook-private.h"
#include "cy-xlsx-rels-private.h"
#include "cy-xlsx-sheet-private.h"
#include "cy-xlsx-strings-private.h"
#include "cy-xlsx-styles-private.h"
#include "cy-xml-private.h"

#define DEFAULT_MAIN_PART "xl/workbook.xml"

typedef struct
{
  char   *part;
  GArray *merges; /* NULL until known */
} Sheet;

struct _CyXlsxBook
{
  CyWorkbook parent_instance;

  CyZip         *zip;
  char          *strings_part;
  CyXlsxStrings *strings; /* NULL until needed */
  GArray        *date_parts;
  GArray        *sheets;
  gboolean       date_1904;

  GArray  *rels; /* while loading */
  gboolean is_workbook;
};

#define CY_TYPE_XLSX_BOOK (cy_xlsx_book_get_type ())
G_DECLARE_FINAL_TYPE (CyXlsxBook, cy_xlsx_book, CY, XLSX_BOOK, CyWorkbook)
G_DEFINE_FINAL_TYPE (CyXlsxBook, cy_xlsx_book, CY_TYPE_WORKBOOK)

static void
sheet_clear (gpointer data)
{
  Sheet *sheet = data;

  g_free (sheet->part);
  g_clear_pointer (&sheet->merges, g_array_unref);
}

static void
add_sheet (CyXlsxBook *self, CyXml *xml, const char **attributes)
{
  const char      *name = cy_xml_get (attributes, "name");
  const char      *id = cy_xml_get (attributes, "id");
  const char      *state = cy_xml_get (attributes, "state");
  const CyXlsxRel *rel = id != NULL ? cy_xlsx_rels_find (self->rels, id) : NULL;
  Sheet            sheet = { NULL, NULL };

  if (rel == NULL || self->sheets->len >= CY_MAX_SHEETS)
    {
      cy_xml_stop (xml,
                   rel == NULL
                     ? g_error_new_literal (CY_ERROR, CY_ERROR_DAMAGED, "a sheet has no part")
                     : g_error_new_literal (CY_ERROR, CY_ERROR_TOO_LARGE, "too many sheets"));
      return;
    }
  /* Charts and dialogs are sheets too, but without cells. */
  if (strcmp (rel->type, "worksheet") != 0)
    return;

  sheet.part = g_strdup (rel->target);
  g_array_append_val (self->sheets, sheet);
  cy_workbook_add_sheet (CY_WORKBOOK (self),
                         name != NULL ? name : "",
                         state != NULL && strcmp (state, "visible") != 0);
}

static void
start_cb (CyXml *xml, const char *name, const char **attributes, gpointer data)
{
  CyXlsxBook *self = data;

  if (!self->is_workbook)
    {
      self->is_workbook = strcmp (name, "workbook") == 0;
      if (!self->is_workbook)
        cy_xml_stop (xml,
                     g_error_new (CY_ERROR,
                                  CY_ERROR_NOT_A_WORKBOOK,
                                  "not a workbook but a %s",
                                  name));
    }
  else if (strcmp (name, "workbookPr") == 0)
    self->date_1904 = cy_xml_get_bool (attributes, "date1904");
  else if (strcmp (name, "sheet") == 0)
    add_sheet (self, xml, attributes);
}

static char *
find_main_part (CyXlsxBook *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) rels = NULL;
  const char *target;

  if (!cy_zip_has (self->zip, "_rels/.rels"))
    return g_strdup (DEFAULT_MAIN_PART);
  if (!(rels = cy_xlsx_rels_load (self->zip, "", cancellable, error)))
    return NULL;

  target = cy_xlsx_rels_find_type (rels, "officeDocument");

  return g_strdup (target != NULL ? target : DEFAULT_MAIN_PART);
}

static gboolean
load_main (CyXlsxBook *self, const char *part, GCancellable *cancellable, GError **error)
{
  static const CyXmlHandlers handlers = { .start = start_cb, .max_bytes = CY_MAX_SMALL_PART_BYTES };
  const char                *styles;

  if (!(self->rels = cy_xlsx_rels_load (self->zip, part, cancellable, error)))
    return FALSE;
  if (!cy_xml_parse (self->zip, part, &handlers, self, cancellable, error))
    return FALSE;

  self->strings_part = g_strdup (cy_xlsx_rels_find_type (self->rels, "sharedStrings"));
  styles = cy_xlsx_rels_find_type (self->rels, "styles");
  if (styles != NULL)
    self->date_parts = cy_xlsx_styles_load (self->zip, styles, cancellable, error);
  else
    self->date_parts = g_array_new (FALSE, FALSE, sizeof (guint8));

  return self->date_parts != NULL;
}

static gboolean
read_sheet (CyXlsxBook   *self,
            guint         index,
            CyRowFunc     func,
            gpointer      data,
            GCancellable *cancellable,
            GError      **error)
{
  Sheet      *sheet = &g_array_index (self->sheets, Sheet, index);
  CyXlsxSheet reading = { .book = CY_WORKBOOK (self),
                          .zip = self->zip,
                          .part = sheet->part,
                          .strings = self->strings,
                          .date_parts = self->date_parts,
                          .date_1904 = self->date_1904,
                          .func = func,
                          .data = data };

  if (!cy_xlsx_sheet_read (&reading, cancellable, error))
    return FALSE;

  if (reading.merges != NULL)
    {
      g_clear_pointer (&sheet->merges, g_array_unref);
      sheet->merges = reading.merges;
    }

  return TRUE;
}

static gboolean
cy_xlsx_book_load (CyWorkbook *workbook, GCancellable *cancellable, GError **error)
{
  CyXlsxBook      *self = CY_XLSX_BOOK (workbook);
  g_autofree char *part = NULL;

  if (!(self->zip = cy_zip_open (cy_workbook_get_path (workbook), error)))
    return FALSE;
  if (!(part = find_main_part (self, cancellable, error)))
    return FALSE;
  if (!cy_zip_has (self->zip, part))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NOT_A_WORKBOOK, "a container without %s", part);
      return FALSE;
    }
  if (!load_main (self, part, cancellable, error))
    return FALSE;

  if (self->sheets->len == 0)
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_DAMAGED, "a workbook without sheets");
      return FALSE;
    }

  return TRUE;
}

static gboolean
cy_xlsx_book_read (CyWorkbook   *workbook,
                   guint         sheet,
                   CyRowFunc     func,
                   gpointer      data,
                   GCancellable *cancellable,
                   GError      **error)
{
  CyXlsxBook *self = CY_XLSX_BOOK (workbook);

  if (self->strings == NULL)
    self->strings = cy_xlsx_strings_load (self->zip, self->strings_part, cancellable, error);
  if (self->strings == NULL)
    return FALSE;

  return read_sheet (self, sheet, func, data, cancellable, error);
}

static GArray *
cy_xlsx_book_get_merges (CyWorkbook   *workbook,
                         guint         index,
                         GCancellable *cancellable,
                         GError      **error)
{
  CyXlsxBook *self = CY_XLSX_BOOK (workbook);
  Sheet      *sheet = &g_array_index (self->sheets, Sheet, index);

  if (sheet->merges == NULL && !read_sheet (self, index, NULL, NULL, cancellable, error))
    return NULL;

  return g_array_copy (sheet->merges);
}

static void
cy_xlsx_book_finalize (GObject *object)
{
  CyXlsxBook *self = CY_XLSX_BOOK (object);

  g_clear_pointer (&self->zip, cy_zip_free);
  g_clear_pointer (&self->strings, cy_xlsx_strings_free);
  g_clear_pointer (&self->date_parts, g_array_unref);
  g_clear_pointer (&self->rels, g_array_unref);
  g_array_unref (self->sheets);
  g_free (self->strings_part);

  G_OBJECT_CLASS (cy_xlsx_book_parent_class)->finalize (object);
}

static void
cy_xlsx_book_class_init (CyXlsxBookClass *klass)
{
  CyWorkbookClass *workbook_class = CY_WORKBOOK_CLASS (klass);

  workbook_class->format = CY_WORKBOOK_XLSX;
  workbook_class->load = cy_xlsx_book_load;
  workbook_class->read = cy_xlsx_book_read;
  workbook_class->get_merges = cy_xlsx_book_get_merges;
  G_OBJECT_CLASS (klass)->finalize = cy_xlsx_book_finalize;
}

static void
cy_xlsx_book_init (CyXlsxBook *self)
{
  self->sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));
  g_array_set_clear_func (self->sheets, sheet_clear);
}
