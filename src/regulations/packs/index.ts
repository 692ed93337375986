import { packSchema, type Pack } from '../schema';
import { carDelivery } from './car-delivery';
import { companyCustomer } from './company-customer';
import { customerFestivalSurvey } from './customer-festival-survey';
import { deliveryExperience } from './delivery-experience';
import { gridCompany } from './grid-company';
import { homeDecoration } from './home-decoration';
import { insuranceLetter } from './insurance-letter';
import { magazineVisit } from './magazine-visit';
import { memberFarm } from './member-farm';
import { onlineShop } from './online-shop';
import { opinionSurvey } from './opinion-survey';
import { ownerHandbook } from './owner-handbook';
import { ownerService } from './owner-service';
import { propertyC } from './property-c';
import { realEstate } from './real-estate';
import { renewal } from './renewal';
import { residentialPark } from './residential-park';
import { servicePromise } from './service-promise';
import { travel } from './travel';
import { vipPoints } from './vip-points';
import { workInstruction } from './work-instruction';

/** All packs, in the order of regulations.md, checked against the schema once. */
export const packs: readonly Pack[] = [
  residentialPark,
  companyCustomer,
  propertyC,
  servicePromise,
  homeDecoration,
  memberFarm,
  ownerService,
  onlineShop,
  gridCompany,
  workInstruction,
  renewal,
  deliveryExperience,
  opinionSurvey,
  travel,
  realEstate,
  vipPoints,
  carDelivery,
  insuranceLetter,
  magazineVisit,
  customerFestivalSurvey,
  ownerHandbook,
].map((source) => packSchema.parse(source));

const byId = new Map(packs.map((pack) => [pack.id, pack]));

/** The pack of an id such as `residential-park`; `undefined` for an id nobody knows. */
export function packById(id: string): Pack | undefined {
  return byId.get(id);
}
