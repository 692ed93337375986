/** The customer wants something. */
const WISH = /建议|希望|要求|请求|投诉|反映|不认可|尽快|能否|应当|应该|盼/;
/** There is nothing to answer. */
const NOTHING = /(?:无|没有|没|暂无)(?:其他|其它|任何|别的)?(?:的)?(?:意见|建议|要求|问题|异议)/g;

/** Whether what was noted down is a wish, suggestion or complaint; 无其他意见 is none. */
export function asksForSomething(text: string): boolean {
  return WISH.test(text.replace(NOTHING, ''));
}

/** Whether a text says nothing but that there is nothing to say: 没有意见, 无建议，都好. */
export function saysNothing(text: string): boolean {
  const rest = text
    .replace(NOTHING, '')
    .replace(CONTENT, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return rest === '';
}

/** Words of plain contentment that answer a question for opinions without being one. */
const CONTENT =
  /非常|都|很|挺|还|比较|基本|一切|总体|满意|可以|不错|正常|好的?|无|没有|暂无|谢谢|感谢|了|业主|客户|表示|对?服务|物业/g;
