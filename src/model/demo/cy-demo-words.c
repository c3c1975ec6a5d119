/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The words of the demo county: names, schools, trades. Nobody and no place here is real. */
#include "cy-demo-private.h"

#define END \
  {         \
    NULL, 0 \
  }

const CyDemoWord cy_demo_surnames[] = {
  { "李", 80 }, { "王", 75 }, { "杨", 70 }, { "张", 68 }, { "陈", 60 }, { "刘", 52 },
  { "罗", 48 }, { "周", 40 }, { "赵", 36 }, { "吴", 36 }, { "黄", 34 }, { "何", 28 },
  { "谢", 24 }, { "唐", 22 }, { "邓", 20 }, { "田", 20 }, { "龙", 20 }, { "马", 18 },
  { "安", 18 }, { "陆", 16 }, { "韦", 16 }, { "彭", 14 }, { "冯", 14 }, { "袁", 14 },
  { "蒋", 12 }, { "余", 12 }, { "禄", 10 }, { "石", 10 }, { "熊", 10 }, { "申", 8 },
  { "代", 8 },  { "饶", 6 },  { "糜", 4 },  { "敖", 4 },  { "勾", 3 },  END,
};

/* Read otherwise than the dictionary says, or of two characters. */
const char *const cy_demo_hard_surnames[] = {
  "单", "仇", "解",   "曾",   "查",   "区",   "盖",   "覃",   "朴", "任",
  "华", "翟", "欧阳", "上官", "司马", "诸葛", "尉迟", "令狐", NULL,
};

const CyDemoWord cy_demo_given_men[] = {
  { "伟", 6 },   { "勇", 6 },   { "军", 6 },   { "强", 5 },   { "涛", 5 },   { "松", 5 },
  { "鹏", 5 },   { "波", 4 },   { "建国", 3 }, { "国庆", 3 }, { "志强", 4 }, { "永贵", 3 },
  { "正华", 4 }, { "光明", 3 }, { "德明", 4 }, { "朝阳", 3 }, { "文斌", 4 }, { "天友", 3 },
  { "兴旺", 3 }, { "昌林", 3 }, { "明亮", 3 }, { "元江", 3 }, { "应龙", 3 }, { "俊杰", 5 },
  { "浩然", 4 }, { "子轩", 3 }, { "宇航", 3 }, { "远航", 3 }, { "世荣", 3 }, { "庭勇", 3 },
  { "开洪", 3 }, { "绍文", 3 }, { "启发", 3 }, { "大鹏", 3 }, { "成林", 3 }, { "家兴", 3 },
  { "维忠", 3 }, { "登科", 2 }, { "长生", 2 }, { "重阳", 2 }, END,
};

const CyDemoWord cy_demo_given_women[] = {
  { "芳", 6 },   { "敏", 6 },   { "静", 5 },   { "丽", 6 },   { "艳", 5 },   { "燕", 5 },
  { "霞", 4 },   { "梅", 5 },   { "秀英", 3 }, { "桂花", 3 }, { "春梅", 4 }, { "小红", 3 },
  { "晓燕", 4 }, { "婷婷", 4 }, { "雨桐", 3 }, { "思颖", 3 }, { "佳怡", 4 }, { "欣怡", 3 },
  { "朝芬", 3 }, { "明珍", 3 }, { "光琴", 3 }, { "世群", 3 }, { "永碧", 3 }, { "正先", 3 },
  { "文静", 3 }, { "海燕", 4 }, { "月仙", 3 }, { "琼", 3 },   { "应菊", 3 }, { "玉兰", 3 },
  END,
};

/* Characters that old fonts and files lack; the first four lie outside the usual 20,902. */
const char *const cy_demo_given_rare[] = {
  "𬙯", "㫃", "䶮", "𠮷", "喆", "垚", "犇", "骉", "文䶮", NULL,
};

const CyDemoWord cy_demo_ethnic[] = {
  { "01", 58 }, { "07", 14 }, { "06", 12 }, { "09", 7 }, { "14", 4 }, { "03", 3 }, { "37", 2 }, END,
};

const CyDemoWord cy_demo_ethnic_town[] = {
  { "07", 45 },
  { "06", 35 },
  { "01", 20 },
  END,
};

const CyDemoWord cy_demo_natives[] = {
  { "贵州云岭", 90 },
  { "四川叙永", 3 },
  { "云南镇雄", 3 },
  { "贵州纳雍", 2 },
  { "湖南芷江", 1 },
  { "重庆綦江", 1 },
  END,
};

const CyDemoWord cy_demo_specialties[] = {
  { "文字综合", 8 },  { "电子商务", 8 },  { "农村财务", 6 },
  { "种植技术", 12 }, { "畜牧养殖", 12 }, { "矛盾调解", 10 },
  { "党建业务", 8 },  { "工程施工", 6 },  { "农机维修", 5 },
  { "直播带货", 5 },  { "乡村旅游", 5 },  { "计算机应用", 8 },
  { "苗族刺绣", 3 },  { "特色烹饪", 4 },  END,
};

const CyDemoWord cy_demo_tech_titles[] = {
  { "农民助理农艺师", 4 },   { "社会工作师", 2 }, { "会计初级职称", 3 },
  { "小学二级教师资格", 2 }, { "助理畜牧师", 2 }, END,
};

const CyDemoWord cy_demo_high_schools[] = {
  { "云岭县第一中学", 8 },
  { "云岭县第二中学", 6 },
  { "云岭县民族中学", 5 },
  END,
};

const CyDemoWord cy_demo_vocational_schools[] = {
  { "云岭县中等职业学校", 8 },
  { "黔北农业学校", 4 },
  { "乌蒙工业技师学校", 4 },
  END,
};

const CyDemoWord cy_demo_colleges[] = {
  { "乌蒙职业技术学院", 8 },
  { "黔北农业职业学院", 8 },
  { "筑城幼儿师范高等专科学校", 4 },
  { "黔中工程职业学院", 5 },
  END,
};

const CyDemoWord cy_demo_universities[] = {
  { "黔中大学", 8 }, { "乌蒙师范学院", 7 }, { "筑城民族大学", 5 }, { "黔北医科大学", 2 }, END,
};

const CyDemoWord cy_demo_majors[] = {
  { "行政管理", 8 },   { "农学", 7 },
  { "畜牧兽医", 6 },   { "会计", 6 },
  { "法学", 5 },       { "汉语言文学", 5 },
  { "计算机应用", 6 }, { "旅游管理", 4 },
  { "电子商务", 5 },   { "社会工作", 4 },
  { "学前教育", 4 },   { "工程造价", 3 },
  { "园林技术", 3 },   END,
};

const CyDemoWord cy_demo_kin_work[] = {
  { "%s务农", 60 },
  { "在浙江务工", 14 },
  { "在广东务工", 12 },
  { "云岭县个体经营", 8 },
  { "云岭县小学教师", 4 },
  { "云岭县环卫站职工", 2 },
  END,
};

const CyDemoWord cy_demo_tags[] = {
  { "致富能手", 8 }, { "懂电商", 5 },   { "群众基础好", 8 },
  { "会说彝语", 4 }, { "会说苗语", 3 }, { "善调解", 5 },
  { "懂财务", 4 },   { "年轻骨干", 6 }, END,
};

const CyDemoWord cy_demo_honours[] = {
  { "A1", 8 }, { "A2", 8 }, { "A3", 3 }, { "A6", 4 }, { "A4", 1 }, { "A9", 3 }, END,
};

/* ---- What became of them ---- */

static const CyDemoWord study_basic[] = { { "71", 45 },
                                          { "61", 30 },
                                          { "41", 20 },
                                          { "22", 5 },
                                          END };
static const CyDemoWord study_middle[] = { { "71", 15 }, { "61", 30 }, { "41", 25 },
                                           { "22", 25 }, { "21", 5 },  END };
static const CyDemoWord study_high[] = { { "22", 52 }, { "21", 45 }, { "12", 3 }, END };
static const CyDemoWord study_veteran[] = { { "61", 45 },
                                            { "41", 20 },
                                            { "22", 30 },
                                            { "21", 5 },
                                            END };

static const CyDemoWord past_veteran[] = { { "在中国人民解放军某部服役", 70 },
                                           { "在武警某部服役", 30 },
                                           END };
static const CyDemoWord past_work[] = {
  { "在广东省佛山市务工", 20 }, { "在浙江省台州市务工", 25 }, { "在福建省泉州市务工", 15 },
  { "在贵州省贵阳市务工", 15 }, { "在江苏省昆山市务工", 10 }, END,
};
static const CyDemoWord past_home[] = { { "%s务农", 60 },
                                        { "%s个体经营", 20 },
                                        { "在贵州省贵阳市务工", 20 },
                                        END };
static const CyDemoWord past_graduate[] = { { "待业", 50 },
                                            { "云岭县政务服务中心见习", 25 },
                                            { "在贵州省贵阳市务工", 25 },
                                            END };

static const CyDemoWord now_veteran[] = { { "%s务农", 40 },
                                          { "%s民兵排长", 25 },
                                          { "%s护林员", 15 },
                                          { "云岭县个体运输", 20 },
                                          END };
static const CyDemoWord now_rich[] = {
  { "%s肉牛养殖大户", 25 },   { "%s辣椒种植大户", 25 }, { "%s刺梨种植大户", 15 },
  { "%s家庭农场负责人", 25 }, { "%s农家乐经营者", 10 }, END,
};
static const CyDemoWord now_graduate[] = { { "待业", 45 },
                                           { "%s志愿服务者", 30 },
                                           { "%s公益性岗位人员", 25 },
                                           END };
static const CyDemoWord now_returned[] = {
  { "%s返乡创业，经营农产品加工坊", 30 },
  { "%s返乡创业，经营电商服务站", 30 },
  { "%s返乡创业，从事蔬菜种植", 25 },
  { "%s返乡创业，经营农机服务队", 15 },
  END,
};
static const CyDemoWord now_cooperative[] = { { "%s种养殖专业合作社理事长", 60 },
                                              { "%s股份经济合作社监事", 40 },
                                              END };
static const CyDemoWord now_group[] = { { "%s村民小组长", 100 }, END };
static const CyDemoWord now_grid[] = { { "%s网格员", 100 }, END };
static const CyDemoWord now_official[] = { { "%s村干部", 100 }, END };
static const CyDemoWord now_student[] = { { "%s大学生村官", 100 }, END };
static const CyDemoWord now_other[] = { { "%s乡村医生", 30 },
                                        { "%s公益性岗位人员", 40 },
                                        { "%s务农", 30 },
                                        END };

const CyDemoLife cy_demo_lives[] = {
  { "01", 16, 24, 45, 62, 3, study_veteran, past_veteran, now_veteran },
  { "02", 17, 27, 49, 45, 30, study_basic, past_home, now_rich },
  { "03", 13, 22, 27, 35, 58, study_high, past_graduate, now_graduate },
  { "04", 16, 24, 44, 38, 34, study_middle, past_work, now_returned },
  { "05", 8, 28, 48, 58, 26, study_middle, past_home, now_cooperative },
  { "06", 7, 28, 47, 50, 28, study_basic, past_home, now_group },
  { "07", 8, 22, 42, 42, 55, study_middle, past_work, now_grid },
  { "08", 10, 24, 44, 82, 40, study_middle, past_work, now_official },
  { "09", 3, 22, 28, 74, 52, study_high, past_graduate, now_student },
  { "99", 2, 24, 46, 35, 40, study_middle, past_home, now_other },
  { NULL },
};

const CyDemoLife cy_demo_cadre_life = {
  "08", 0, 29, 59, 86, 24, study_middle, past_work, now_official,
};

/* ---- Places ---- */

/* Order: streets, towns, townships; the last word says which. */
const char *const cy_demo_towns[] = {
  "龙泉街道", "金凤街道",       "城关镇", "双河镇", "青石镇", "柳溪镇", "青杠镇",
  "马鞍镇",   "白石镇",         "石板镇", "大坪镇", "茶园镇", "黄泥镇", "铜厂镇",
  "永兴镇",   "长岭彝族苗族乡", "安乐乡", "松林乡", "水塘乡", "竹坝乡", "高坡乡",
  "月亮乡",   "箐口乡",         "花秋乡", NULL,
};

const char *const cy_demo_place_heads[] = {
  "新", "石", "青", "白", "黄", "龙", "马", "凤", "大", "小", "长",
  "红", "双", "高", "云", "梨", "茶", "松", "杉", "竹", "桃", "柳",
  "花", "金", "银", "铜", "水", "沙", "岩", "月", "永", "安", NULL,
};

const char *const cy_demo_place_tails[] = {
  "民", "坝", "河", "田", "坪", "山", "坡", "塘", "井", "寨", "湾", "沟", "桥",
  "坳", "林", "箐", "园", "岭", "洞", "营", "关", "兴", "和", "泉", NULL,
};
