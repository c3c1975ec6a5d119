/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Workbooks that tests make up, cell by cell, as people type them. */
#include "cy-test-table.h"

#include "cy-test-book.h"

#include <string.h>

typedef struct
{
  guint row;
  guint column;
  char  kind; /* T text, N number, D date */
  char *text;
} Cell;

struct _CyTestTable
{
  char    *name;
  gboolean hidden;
  GArray  *cells;
  GString *merges;
  guint    n_merges;
};

static void
cell_clear (gpointer data)
{
  Cell *cell = data;

  g_free (cell->text);
}

CyTestTable *
cy_test_table_new (const char *name)
{
  CyTestTable *self = g_new0 (CyTestTable, 1);

  self->name = g_strdup (name);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, cell_clear);
  self->merges = g_string_new (NULL);

  return self;
}

void
cy_test_table_free (CyTestTable *self)
{
  g_free (self->name);
  g_array_unref (self->cells);
  g_string_free (self->merges, TRUE);
  g_free (self);
}

void
cy_test_table_hide (CyTestTable *self)
{
  self->hidden = TRUE;
}

static void
set (CyTestTable *self, guint row, guint column, char kind, const char *text)
{
  Cell cell = { row, column, kind, g_strdup (text) };

  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell *other = &g_array_index (self->cells, Cell, i);

      if (other->row == row && other->column == column)
        {
          g_free (other->text);
          *other = cell;
          return;
        }
    }
  g_array_append_val (self->cells, cell);
}

/* An empty text leaves the cell out. */
void
cy_test_table_set (CyTestTable *self, guint row, guint column, const char *text)
{
  if (text != NULL && *text != '\0')
    set (self, row, column, 'T', text);
}

void
cy_test_table_set_number (CyTestTable *self, guint row, guint column, const char *digits)
{
  set (self, row, column, 'N', digits);
}

void
cy_test_table_set_date (CyTestTable *self, guint row, guint column, guint serial)
{
  g_autofree char *digits = g_strdup_printf ("%u", serial);

  set (self, row, column, 'D', digits);
}

/* Texts from the first column on, with | between them. */
void
cy_test_table_set_row (CyTestTable *self, guint row, const char *texts)
{
  g_auto (GStrv) parts = g_strsplit (texts, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    cy_test_table_set (self, row, i, parts[i]);
}

static char *
make_ref (guint row, guint column)
{
  if (column < 26)
    return g_strdup_printf ("%c%u", 'A' + column, row + 1);

  return g_strdup_printf ("%c%c%u", 'A' + column / 26 - 1, 'A' + column % 26, row + 1);
}

void
cy_test_table_merge (CyTestTable *self, guint top, guint left, guint bottom, guint right)
{
  g_autofree char *from = make_ref (top, left);
  g_autofree char *to = make_ref (bottom, right);

  g_string_append_printf (self->merges, "<mergeCell ref='%s:%s'/>", from, to);
  self->n_merges++;
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const Cell *x = a;
  const Cell *y = b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;

  return x->column < y->column ? -1 : x->column > y->column;
}

static void
append_cell (GString *xml, const Cell *cell)
{
  g_autofree char *ref = make_ref (cell->row, cell->column);
  g_autofree char *text = g_markup_escape_text (cell->text, -1);

  if (cell->kind == 'T')
    g_string_append_printf (xml,
                            "<c r='%s' t='inlineStr'><is><t xml:space='preserve'>%s</t></is></c>",
                            ref,
                            text);
  else
    g_string_append_printf (xml, "<c r='%s' s='%d'><v>%s</v></c>", ref, cell->kind == 'D', text);
}

static char *
make_sheet (CyTestTable *self)
{
  GString *xml = g_string_new (CY_TEST_MAIN "<sheetData>");

  g_array_sort (self->cells, compare_cells);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      if (i == 0 || cell[-1].row != cell->row)
        g_string_append_printf (xml, "%s<row r='%u'>", i > 0 ? "</row>" : "", cell->row + 1);
      append_cell (xml, cell);
    }
  g_string_append (xml, self->cells->len > 0 ? "</row></sheetData>" : "</sheetData>");
  if (self->n_merges > 0)
    g_string_append_printf (xml,
                            "<mergeCells count='%u'>%s</mergeCells>",
                            self->n_merges,
                            self->merges->str);
  g_string_append (xml, "</worksheet>");

  return g_string_free (xml, FALSE);
}

static char *
make_book (GPtrArray *tables, GString *rels)
{
  GString *book = g_string_new ("<workbook xmlns:r='http://schemas.openxmlformats.org/"
                                "officeDocument/2006/relationships'><sheets>");

  g_string_append (rels,
                   "<Relationships><Relationship Id='s' Type='http://x/relationships/styles' "
                   "Target='/xl/styles.xml'/>");
  for (guint i = 0; i < tables->len; i++)
    {
      const CyTestTable *table = g_ptr_array_index (tables, i);

      g_string_append_printf (book,
                              "<sheet name='%s' sheetId='%u'%s r:id='r%u'/>",
                              table->name,
                              i + 1,
                              table->hidden ? " state='hidden'" : "",
                              i);
      g_string_append_printf (rels,
                              "<Relationship Id='r%u' Type='http://x/relationships/worksheet' "
                              "Target='worksheets/s%u.xml'/>",
                              i,
                              i);
    }
  g_string_append (rels, "</Relationships>");
  g_string_append (book, "</sheets></workbook>");

  return g_string_free (book, FALSE);
}

/* A workbook with these sheets; gone with cy_test_clean_up(). */
char *
cy_test_tables_save (const char *name, GPtrArray *tables)
{
  static const char root[] =
    "<Relationships><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/"
    "2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>";
  static const char styles[] = "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
                               "</cellXfs></styleSheet>";
  g_autoptr (GString) rels = g_string_new (NULL);
  g_autofree char *book = make_book (tables, rels);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (CyTestPart));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const CyTestPart fixed[] = {
    { "[Content_Types].xml", "<Types/>" }, { "_rels/.rels", root },
    { "xl/workbook.xml", book },           { "xl/_rels/workbook.xml.rels", rels->str },
    { "xl/styles.xml", styles },
  };

  g_array_append_vals (parts, fixed, G_N_ELEMENTS (fixed));
  for (guint i = 0; i < tables->len; i++)
    {
      char      *part = g_strdup_printf ("xl/worksheets/s%u.xml", i);
      char      *sheet = make_sheet (g_ptr_array_index (tables, i));
      CyTestPart entry = { part, sheet };

      g_ptr_array_add (texts, part);
      g_ptr_array_add (texts, sheet);
      g_array_append_val (parts, entry);
    }

  return cy_test_zip_new (name, (const CyTestPart *) parts->data, parts->len);
}

char *
cy_test_table_save (const char *name, CyTestTable *table)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();

  g_ptr_array_add (tables, table);

  return cy_test_tables_save (name, tables);
}

/* The same as text with commas. */
char *
cy_test_table_save_csv (const char *name, CyTestTable *table)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint row = 0;
  guint column = 0;

  g_array_sort (table->cells, compare_cells);
  for (guint i = 0; i < table->cells->len; i++)
    {
      const Cell *cell = &g_array_index (table->cells, Cell, i);

      for (; row < cell->row; row++, column = 0)
        g_string_append_c (text, '\n');
      for (; column < cell->column; column++)
        g_string_append_c (text, ',');
      g_string_append_printf (text, "\"%s\"", cell->text);
    }
  g_string_append_c (text, '\n');

  return cy_test_file_new (name, text->str, text->len);
}
