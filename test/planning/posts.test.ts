import { holdsPost, mayStandIn, readPosts } from '../../src/planning/posts';

const holds = (written: string, named: string) => holdsPost(readPosts(written), named);

describe('posts of regulations among posts as offices write them (A4, C1, J5)', () => {
  test.each([
    ['项目经理', '管理处经理'],
    ['管理处主任', '管理处经理'],
    ['工程主管', '维修主管'],
    ['客服助理', '助理'],
    ['事务助理', '助理'],
    ['楼栋管家', '房管员'],
    ['北区物业管家', '房管员'],
    ['客服主管（兼）', '综合管理部主管'],
    ['前台、管家', '房管员'],
  ])('%s is %s', (written, named) => {
    expect(holds(written, named)).toBe(true);
  });

  test.each([
    ['工程经理', '管理处经理'],
    ['副经理', '管理处经理'],
    ['管家', '助理'],
    ['保安', '房管员'],
    ['维修工', '维修主管'],
  ])('%s is not %s', (written, named) => {
    expect(holds(written, named)).toBe(false);
  });

  test('the head of a department is found by the department and a title of a head (J5)', () => {
    expect(holds('工程主管', 'department:工程部')).toBe(true);
    expect(holds('维修班长', 'department:工程维修部')).toBe(true);
    expect(holds('保安队长', 'department:秩序维护部')).toBe(true);
    expect(holds('维修工', 'department:工程部')).toBe(false);
    expect(holds('保洁主管', 'department:工程部')).toBe(false);
  });

  test('one more person wanted for just a post holds it, also that of a head (J5)', () => {
    expect(holdsPost(['department:安保部', '助理'], 'department:安保部')).toBe(true);
    expect(holdsPost(['department:安保部'], 'department:工程部')).toBe(false);
  });

  test('a manager stands in for the head of a department, a neighbour of the front line for a front-line post', () => {
    expect(mayStandIn(readPosts('项目经理'), 'department:工程部')).toBe(true);
    expect(mayStandIn(readPosts('客服主管'), 'department:工程部')).toBe(false);
    expect(mayStandIn(readPosts('管家'), '助理')).toBe(true);
    expect(mayStandIn(readPosts('维修工'), '助理')).toBe(false);
  });
});
