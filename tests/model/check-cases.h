/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CheckCase:
 * @rule: id of the rule
 * @edits: what to change in the blameless dossier, as `field=value` of the person or
 *   `entity.index.field=value` of a part, joined by `;`; nothing behind `=` unsets, the index
 *   behind the last part adds one
 * @where: (nullable): `entity.index.field` that must be reported; %NULL when the rule holds
 */
typedef struct
{
  const char *rule;
  const char *edits;
  const char *where;
} CheckCase;

/** CHECK_CASES_DOSSIER: what breaks no rule */
#define CHECK_CASES_DOSSIER                                                                       \
  "name=张三;gender=2;id_number=520527199005030023;birth=19900503;ethnic=01;"                   \
  "native_place=贵州赫章;birth_place=贵州赫章;political=01;party_date=20100600;"          \
  "work_date=20120700;health=1;phone=13800138000;"                                                \
  "education.0.mode=1;education.0.level=21;education.0.school=贵州大学;"                      \
  "education.0.major=农学;education.0.since=20080900;education.0.until=20120700;"               \
  "education.0.is_highest=1;"                                                                     \
  "resume.0.since=20080900;resume.0.until=20120700;resume.0.text=贵州大学农学专业学习;" \
  "resume.1.since=20120700;resume.1.text=云岭县双河镇新民村务农;"                      \
  "family.0.relation=11;family.0.name=李四;family.0.birth=19890100;"                            \
  "family.1.relation=51;family.1.name=张一;family.1.birth=19620300;"                            \
  "family.2.relation=21;family.2.name=李小;family.2.birth=20160800"

/* The checks are made as of this day. */
#define CHECK_CASES_TODAY 20250630

#define FOUR_MORE                                                                        \
  "family.3.relation=71;family.3.name=张五;family.4.relation=71;family.4.name=张六;" \
  "family.5.relation=71;family.5.name=张七;family.6.relation=71;family.6.name=张八;"

static const CheckCase check_cases[] = {
  { "name-form", "name=张", "person.0.name" },
  { "name-form", "name=John Smith", "person.0.name" },
  { "name-form", "name=张三3", "person.0.name" },
  { "name-form", "name=一二三四五六七八九十一二三四五六七八", NULL },
  { "name-form", "name=一二三四五六七八九十一二三四五六七八九", "person.0.name" },
  { "name-dot", "name=买买提·吐尔逊", NULL },
  { "name-dot", "name=·买买提", "person.0.name" },
  { "name-dot", "name=买买提•吐尔逊", "person.0.name" },
  { "name-dot", "name=买买提··吐尔逊", "person.0.name" },
  { "name-blank", "name=张　三", "person.0.name" },
  { "name-blank", "name=张三 ", "person.0.name" },
  { "name-blank", "name=张三", NULL },
  { "name-private-use", "name=张\uE863", "person.0.name" },
  { "name-private-use", "name=张䶮", NULL },

  { "id-form", "id_number=52052719900503002", "person.0.id_number" },
  { "id-form", "id_number=520527900503002", "person.0.id_number" },
  { "id-form", "id_number=5.20527E+17", "person.0.id_number" },
  { "id-form", "id_number=", NULL },
  { "id-province", "id_number=990527199005030020", "person.0.id_number" },
  { "id-province", "id_number=520527199005030023", NULL },
  { "id-birth-date", "id_number=520527199013030023", "person.0.id_number" },
  { "id-birth-date", "id_number=520527203005030022", "person.0.id_number" },
  { "id-birth-date", "id_number=830000199013030023", "person.0.id_number" },
  { "id-birth-date", "id_number=520527200605030022;birth=20060503", NULL },
  { "id-check-digit", "id_number=520527199005030024", "person.0.id_number" },
  { "id-check-digit", "id_number=910000199005030028", "person.0.id_number" },
  { "id-check-digit", "id_number=520527199005030023", NULL },
  { "sex-disagrees-with-id", "gender=1", "person.0.gender" },
  { "sex-disagrees-with-id", "gender=1;id_number=520527900503002", "person.0.gender" },
  { "sex-disagrees-with-id", "gender=2", NULL },
  { "sex-disagrees-with-id", "gender=1;id_number=", NULL },
  { "birth-disagrees-with-id", "birth=19900504", "person.0.birth" },
  { "birth-disagrees-with-id", "birth=19900600", "person.0.birth" },
  { "birth-disagrees-with-id", "birth=19910503;id_number=520527900503002", "person.0.birth" },
  { "birth-disagrees-with-id", "birth=19900500", NULL },
  { "birth-disagrees-with-id", "birth=19900000", NULL },
  { "age-range", "birth=20070700", "person.0.birth" },
  { "age-range", "birth=20070600", NULL },
  { "age-range", "birth=19540600", "person.0.birth" },
  { "age-range", "birth=19550600", NULL },
  { "age-range", "birth=20300000", "person.0.birth" },
  { "work-start-age", "work_date=20060400", "person.0.work_date" },
  { "work-start-age", "work_date=20060500", NULL },
  { "work-start-age", "work_date=20250700", "person.0.work_date" },
  { "work-start-age", "work_date=20250600", NULL },
  { "party-date-required", "party_date=", "person.0.party_date" },
  { "party-date-required", "political=02;party_date=", "person.0.party_date" },
  { "party-date-required", "political=13", "person.0.party_date" },
  { "party-date-required", "political=13;party_date=", NULL },
  { "party-date-required", "political=", NULL },
  { "party-date-order", "party_date=19890600", "person.0.party_date" },
  { "party-date-order", "party_date=20250701", "person.0.party_date" },
  { "party-date-order", "party_date=20250630", NULL },
  { "party-age", "party_date=20080400", "person.0.party_date" },
  { "party-age", "party_date=20080500", NULL },
  { "party-age", "party_date=20080000", NULL },
  { "probation-over-a-year", "political=02;party_date=20240500", "person.0.political" },
  { "probation-over-a-year", "political=02;party_date=20240600", NULL },
  { "probation-over-a-year", "political=01;party_date=20240500", NULL },
  { "league-age", "political=03;party_date=;birth=19960600", "person.0.political" },
  { "league-age", "political=03;party_date=;birth=19970600", NULL },
  { "league-age", "political=13;party_date=", NULL },
  { "required-before-report", "ethnic=", "person.0.ethnic" },
  { "required-before-report", "native_place=", "person.0.native_place" },
  { "required-before-report", "birth_place=", "person.0.birth_place" },
  { "required-before-report", "health=", "person.0.health" },
  { "required-before-report", "gender=", "person.0.gender" },
  { "required-before-report", "birth=", "person.0.birth" },
  { "required-before-report", "political=", "person.0.political" },
  { "required-before-report", "id_number=", "person.0.id_number" },
  { "required-before-report", "phone=;work_date=", NULL },
  { "place-form", "native_place=贵州省赫章县", "person.0.native_place" },
  { "place-form", "native_place=贵州赫章县", "person.0.native_place" },
  { "place-form", "native_place=贵州", "person.0.native_place" },
  { "place-form", "native_place=赫章", "person.0.native_place" },
  { "place-form", "birth_place=北京市海淀区", "person.0.birth_place" },
  { "place-form", "birth_place=广西壮族自治区南宁", "person.0.birth_place" },
  { "place-form", "native_place=河北易县;birth_place=北京", NULL },
  { "place-form", "native_place=内蒙古阿巴嘎旗;birth_place=重庆万州", NULL },
  { "phone-form", "phone=1380013800", "person.0.phone" },
  { "phone-form", "phone=23800138000", "person.0.phone" },
  { "phone-form", "phone=0857-3222222", NULL },
  { "phone-form", "phone=", NULL },

  { "education-incomplete", "education.0.mode=", "education.0.mode" },
  { "education-incomplete", "education.0.level=", "education.0.level" },
  { "education-incomplete", "education.0.school=", "education.0.school" },
  { "education-incomplete", "education.0.major=", "education.0.major" },
  { "education-incomplete", "education.0.since=", "education.0.since" },
  { "education-incomplete", "education.0.until=", "education.0.until" },
  { "education-incomplete", "education.0.level=;education.0.degree=2", NULL },
  { "education-incomplete", "education.0.level=61;education.0.major=", NULL },
  { "education-order", "education.0.until=20080800", "education.0.until" },
  { "education-order", "education.0.until=20080900", "education.0.until" },
  { "education-order", "education.0.until=20080000", NULL },
  { "education-order", "education.0.degree_date=20110600", "education.0.degree_date" },
  { "education-order", "education.0.degree_date=20110700", NULL },
  { "education-highest", "education.0.is_highest=0", "education.0.is_highest" },
  { "education-highest",
    "education.1.level=2B;education.1.is_highest=1",
    "education.1.is_highest" },
  { "education-highest",
    "education.0.is_highest_degree=1;education.1.is_highest_degree=1",
    "education.1.is_highest_degree" },
  { "education-highest",
    "education.1.level=2B;education.1.mode=2;education.1.is_highest_degree=1",
    NULL },
  { "main-post-single",
    "post.0.title=01;post.0.is_main=1;post.1.title=02;post.1.is_main=1",
    "post.1.is_main" },
  { "main-post-single", "post.0.title=01;post.1.title=02", "post.1.is_main" },
  { "main-post-single", "post.0.title=01", NULL },
  { "main-post-single", "post.0.title=01;post.0.is_main=1;post.1.title=02", NULL },
  { "main-post-single",
    "post.0.title=01;post.0.is_main=1;post.0.until=20201200;post.1.title=02;post.1.is_main=1",
    NULL },
  { "resume-gap", "resume.1.since=20120900", "resume.1.since" },
  { "resume-gap", "resume.1.since=20120800", NULL },
  { "resume-gap", "resume.1.since=20120500", "resume.1.since" },
  { "resume-gap", "resume.1.since=20120600", NULL },
  { "resume-gap", "resume.0.until=", "resume.0.until" },
  { "resume-gap", "resume.0.until=20070700", "resume.0.until" },
  { "resume-gap", "resume.0.until=20120000", "resume.0.until" },
  { "resume-gap", "resume.0.since=20080000", "resume.0.since" },
  { "resume-gap", "resume.1.until=20240300", "resume.1.until" },
  { "resume-gap",
    "resume.0.since=20120700;resume.0.until=;resume.1.since=20080900;resume.1.until=20120700",
    NULL },
  { "resume-start", "resume.0.since=19960400", "resume.0.since" },
  { "resume-start", "resume.0.since=19960500", NULL },
  { "resume-start", "resume.0.since=20120900;resume.1.since=20121000", "resume.0.since" },
  { "resume-start", "work_date=20080700", "resume.0.since" },
  { "resume-start", "work_date=20080800", NULL },
  { "family-incomplete", "family.0.name=", "family.0.name" },
  { "family-incomplete", "family.0.relation=", "family.0.relation" },
  { "family-incomplete", "family.3.work=务农", "family.3.relation" },
  { "family-incomplete", "family.3.position=4", NULL },
  { "family-count", FOUR_MORE "family.7.relation=71;family.7.name=张九", "family.7" },
  { "family-count", FOUR_MORE, NULL },
  { "family-plausible", "family.3.relation=11;family.3.name=赵六", "family.3.relation" },
  { "family-plausible", "family.0.state=2;family.3.relation=11;family.3.name=赵六", NULL },
  { "family-plausible", "family.1.birth=19750600", "family.1.birth" },
  { "family-plausible", "family.1.birth=19750500", NULL },
  { "family-plausible", "family.2.birth=20050400", "family.2.birth" },
  { "family-plausible", "family.2.birth=20050500", NULL },
  { "family-plausible", "family.1.relation=57;family.1.birth=19800000", NULL },

  { "exit-basis", "pool_entry.0.state=out;pool_entry.0.exit_reason=X1", "pool_entry.0.exit_basis" },
  { "exit-basis",
    "pool_entry.0.state=used;pool_entry.0.exit_reason=U1;pool_entry.0.exit_basis=镇党委研究",
    "pool_entry.0.exit_document" },
  { "exit-basis",
    "pool_entry.0.state=used;pool_entry.0.exit_reason=U1;pool_entry.0.exit_basis=镇党委研究;"
    "pool_entry.0.exit_document=选举结果报告单",
    NULL },
  { "exit-basis",
    "pool_entry.0.state=out;pool_entry.0.exit_reason=X1;pool_entry.0.exit_basis=镇党委研究",
    NULL },
  { "exit-basis", "pool_entry.0.state=in", NULL },
};

G_END_DECLS
