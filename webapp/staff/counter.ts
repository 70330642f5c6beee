import { lazy } from 'react';

/** The screen Events of `events/`, fetched when it is opened. */
export const Events = lazy(() => import('./events/Events.tsx'));
/** The screen EditEvent of `events/`, fetched when it is opened. */
export const EditEvent = lazy(() => import('./events/EditEvent.tsx'));
/** The screen EventPage of `events/`, fetched when it is opened. */
export const EventPage = lazy(() => import('./events/EventPage.tsx'));
/** The screen Bookings of `bookings/`, fetched when it is opened. */
export const Bookings = lazy(() => import('./bookings/Bookings.tsx'));
/** The screen BookForMember of `bookings/`, fetched when it is opened. */
export const BookForMember = lazy(() => import('./bookings/BookForMember.tsx'));
/** The screen Offerings of `offerings/`, fetched when it is opened. */
export const Offerings = lazy(() => import('./offerings/Offerings.tsx'));
/** The screen EditOffering of `offerings/`, fetched when it is opened. */
export const EditOffering = lazy(() => import('./offerings/EditOffering.tsx'));
/** The screen OfferingPage of `offerings/`, fetched when it is opened. */
export const OfferingPage = lazy(() => import('./offerings/OfferingPage.tsx'));
/** The screen LimitGroups of `limits/`, fetched when it is opened. */
export const LimitGroups = lazy(() => import('./limits/LimitGroups.tsx'));
/** The screen LimitGroupPage of `limits/`, fetched when it is opened. */
export const LimitGroupPage = lazy(() => import('./limits/LimitGroupPage.tsx'));
/** The screen Deposits of `deposits/`, fetched when it is opened. */
export const Deposits = lazy(() => import('./deposits/Deposits.tsx'));
/** The screen Dues of `dues/`, fetched when it is opened. */
export const Dues = lazy(() => import('./dues/Dues.tsx'));
/** The screen Orders of `orders/`, fetched when it is opened. */
export const Orders = lazy(() => import('./orders/Orders.tsx'));
/** The screen Desk of `desk/`, fetched when it is opened. */
export const Desk = lazy(() => import('./desk/Desk.tsx'));
/** The screen Stocks of `stocks/`, fetched when it is opened. */
export const Stocks = lazy(() => import('./stocks/Stocks.tsx'));
/** The screen StockPage of `stocks/`, fetched when it is opened. */
export const StockPage = lazy(() => import('./stocks/StockPage.tsx'));
/** The screen TillDays of `tills/`, fetched when it is opened. */
export const TillDays = lazy(() => import('./tills/TillDays.tsx'));
/** The screen TillPage of `tills/`, fetched when it is opened. */
export const TillPage = lazy(() => import('./tills/TillPage.tsx'));
/** The screen OrderForMember of `orders/`, fetched when it is opened. */
export const OrderForMember = lazy(() => import('./orders/OrderForMember.tsx'));
/** The screen SessionLottery of `events/`, fetched when it is opened. */
export const SessionLottery = lazy(() => import('./events/SessionLottery.tsx'));

/** The screen DoorPage of `doors/`, fetched when it is opened. */
export const DoorPage = lazy(() => import('./doors/DoorPage.tsx'));
/** The screen UsageReport of `reports/`, fetched when it is opened. */
export const UsageReport = lazy(() => import('./reports/UsageReport.tsx'));
