/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Agencies {\n    agencies(first: 100) {\n      edges {\n        node {\n          id\n          name\n          address\n        }\n      }\n    }\n  }\n": typeof types.AgenciesDocument,
    "\n  query Kinds {\n    benefitKinds {\n      edges {\n        node {\n          id\n          name\n          nameEn\n          description\n          service\n          cheerful\n          mourning\n          rule {\n            id\n            amount\n            varies\n          }\n        }\n      }\n    }\n  }\n": typeof types.KindsDocument,
    "\n  query Facilities {\n    facilities(first: 100) {\n      edges {\n        node {\n          id\n          name\n          prefecture\n          address\n          description\n        }\n      }\n    }\n  }\n": typeof types.FacilitiesDocument,
    "\n  query Sent($id: ID!) {\n    claim(id: $id) {\n      id\n      reference\n      kind {\n        id\n        mourning\n        name\n        nameEn\n      }\n      ...ClaimTimeline\n    }\n  }\n": typeof types.SentDocument,
    "\n  query Walk($id: ID!) {\n    claim(id: $id) {\n      id\n      status\n      version\n      reply\n      takesReply\n      amount\n      payee\n      ahead {\n        payOn\n        closesOn\n      }\n      verdict {\n        entitled\n        ...Verdict\n      }\n      kind {\n        id\n        name\n        nameEn\n        service\n        proofs\n        onFile\n        mourning\n        certificate\n        couponMonths\n      }\n      documents {\n        edges {\n          node {\n            id\n            state\n          }\n        }\n      }\n      decisions {\n        edges {\n          node {\n            id\n            step\n            corrections\n            message\n          }\n        }\n      }\n      ...Answers\n      ...Proofs\n      ...ClaimAnswers\n    }\n  }\n": typeof types.WalkDocument,
    "\n  mutation ClaimSave($input: ClaimSaveInput!) {\n    claimSave(input: $input) {\n      claim {\n        id\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ClaimSaveDocument,
    "\n  mutation ClaimSubmit($input: ClaimSubmitInput!) {\n    claimSubmit(input: $input) {\n      claim {\n        id\n        status\n        reference\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ClaimSubmitDocument,
    "\n  query Card {\n    viewer {\n      member {\n        id\n        number\n        name\n        kana\n        joinedOn\n        card {\n          text\n          until\n        }\n        employment {\n          id\n          company {\n            id\n            name\n          }\n        }\n        waitingOrders {\n          id\n          number\n          status\n          quantity\n          amount\n          payUntil\n          payBy\n          offering {\n            id\n            name\n            delivery\n          }\n          code {\n            text\n            until\n          }\n        }\n      }\n    }\n  }\n": typeof types.CardDocument,
    "\n  query CardHolds($code: String!) {\n    cardHolds(code: $code)\n  }\n": typeof types.CardHoldsDocument,
    "\n  fragment ClaimAnswers on Claim {\n    reply\n    ...Answers\n    kind {\n      id\n      name\n      nameEn\n      proofs\n    }\n    documents {\n      edges {\n        node {\n          id\n          pages\n        }\n      }\n    }\n  }\n": typeof types.ClaimAnswersFragmentDoc,
    "\n  fragment ClaimCertificate on Claim {\n    certificate {\n      id\n      type\n      status\n      absentFrom\n      absentUntil\n      hiredOn\n      certifiedFrom\n      certifiedUntil\n      certifiedHiredOn\n      note\n    }\n  }\n": typeof types.ClaimCertificateFragmentDoc,
    "\n  query Claim($id: ID!) {\n    claim(id: $id) {\n      id\n      reference\n      status\n      version\n      wayBack\n      amount\n      kind {\n        id\n        name\n        nameEn\n      }\n      coupon {\n        ...CouponCard\n      }\n      ...ClaimTimeline\n      ...ClaimVerdict\n      ...ClaimCertificate\n      ...ClaimAnswers\n      ...Proofs\n    }\n  }\n": typeof types.ClaimDocument,
    "\n  fragment ClaimRow on Claim {\n    id\n    status\n    eventOn\n    amount\n    submittedAt\n    kind {\n      name\n      nameEn\n    }\n  }\n": typeof types.ClaimRowFragmentDoc,
    "\n  fragment ClaimTimeline on Claim {\n    status\n    payee\n    leftBefore\n    ahead {\n      payOn\n      closesOn\n    }\n    coupon {\n      id\n      status\n      usableUntil\n      usedOn\n      agency {\n        id\n        name\n      }\n    }\n    payments {\n      id\n      paid\n      amount\n      payee\n      returnedOn\n    }\n    certificate {\n      id\n      status\n      dueOn\n    }\n    decisions {\n      edges {\n        node {\n          id\n          step\n          corrections\n          message\n          at\n        }\n      }\n    }\n  }\n": typeof types.ClaimTimelineFragmentDoc,
    "\n  fragment ClaimVerdict on Claim {\n    status\n    kind {\n      mourning\n    }\n    verdict {\n      entitled\n      reckoned {\n        ja\n        en\n      }\n      ...Outcomes\n    }\n  }\n": typeof types.ClaimVerdictFragmentDoc,
    "\n  query Claims($after: String) {\n    viewer {\n      member {\n        id\n        claims(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              ...ClaimRow\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.ClaimsDocument,
    "\n  fragment CouponCard on Coupon {\n    id\n    version\n    status\n    amount\n    usableUntil\n    agency {\n      id\n      name\n    }\n  }\n": typeof types.CouponCardFragmentDoc,
    "\n  mutation CouponCancel($input: CouponCancelInput!) {\n    couponCancel(input: $input) {\n      coupon {\n        id\n        status\n        version\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.CouponCancelDocument,
    "\n  query CouponPage($id: ID!) {\n    claim(id: $id) {\n      id\n      kind {\n        id\n        name\n        nameEn\n      }\n      member {\n        id\n        name\n        number\n      }\n      coupon {\n        id\n        status\n        code\n        amount\n        usableUntil\n        agency {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.CouponPageDocument,
    "\n  mutation ClaimWithdraw($input: ClaimWithdrawInput!) {\n    claimWithdraw(input: $input) {\n      claim {\n        id\n        status\n        version\n        wayBack\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.ClaimWithdrawDocument,
    "\n  mutation ClaimDiscard($input: ClaimDiscardInput!) {\n    claimDiscard(input: $input) {\n      claim {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.ClaimDiscardDocument,
    "\n  fragment Outcomes on Verdict {\n    outcomes {\n      type\n      holds\n      awaits\n      reason {\n        ja\n        en\n      }\n      remedy {\n        ja\n        en\n      }\n    }\n  }\n": typeof types.OutcomesFragmentDoc,
    "\n  fragment Verdict on Verdict {\n    entitled\n    amount\n    reckoned {\n      ja\n      en\n    }\n    ...Outcomes\n  }\n": typeof types.VerdictFragmentDoc,
    "\n  fragment Answers on Claim {\n    eventOn\n    untilOn\n    relation\n    personName\n    personBornOn\n    absentFrom\n    absentUntil\n    cause\n    grade\n    lossPercent\n    flooded\n    placePostalCode\n    examinedOn\n    institution\n    examination\n    cost\n    agency {\n      id\n      name\n    }\n    tour\n    companions\n    course\n    facility {\n      id\n      name\n      prefecture\n    }\n    kind {\n      id\n      service\n      asks\n      relations\n      proofs\n      onFile\n      mourning\n      birth\n      occasion {\n        from\n        years\n      }\n    }\n    member {\n      id\n      postalCode\n      bornOn\n      marriedOn\n      leftOn\n      employment {\n        id\n        hiredOn\n      }\n    }\n  }\n": typeof types.AnswersFragmentDoc,
    "\n  fragment Proofs on Claim {\n    documents {\n      edges {\n        node {\n          id\n          state\n          mediaType\n          size\n          pages\n        }\n      }\n    }\n  }\n": typeof types.ProofsFragmentDoc,
    "\n  mutation DocumentRemove($input: DocumentRemoveInput!) {\n    documentRemove(input: $input) {\n      claim {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.DocumentRemoveDocument,
    "\n  query Home {\n    viewer {\n      account {\n        id\n        emailConfirmedAt\n      }\n      member {\n        id\n        name\n        ...MembershipCard\n        offers {\n          ...Offer\n        }\n        notices(unread: true, first: 3) {\n          edges {\n            node {\n              id\n              kind\n              claimId\n              ...NoticeRow\n            }\n          }\n          totalCount\n        }\n        coupons {\n          id\n          claimId\n          ...UsableCoupon\n        }\n        claims(first: 20) {\n          edges {\n            node {\n              id\n              status\n              ...ClaimRow\n            }\n          }\n        }\n      }\n    }\n    benefitKinds {\n      edges {\n        node {\n          id\n          ...HomeKind\n        }\n      }\n    }\n  }\n": typeof types.HomeDocument,
    "\n  fragment HomeKind on BenefitKind {\n    id\n    name\n    nameEn\n    open\n    rule {\n      id\n      amount\n      varies\n    }\n  }\n": typeof types.HomeKindFragmentDoc,
    "\n  fragment MembershipCard on Member {\n    number\n    name\n    kana\n    joinedOn\n    employment {\n      id\n      company {\n        id\n        name\n      }\n    }\n  }\n": typeof types.MembershipCardFragmentDoc,
    "\n  fragment Offer on Offer {\n    eventOn\n    personName\n    personBornOn\n    amount\n    deadline\n    kind {\n      id\n      name\n      nameEn\n    }\n  }\n": typeof types.OfferFragmentDoc,
    "\n  fragment UsableCoupon on Coupon {\n    id\n    claimId\n    amount\n    usableUntil\n    agency {\n      id\n      name\n    }\n  }\n": typeof types.UsableCouponFragmentDoc,
    "\n  mutation LotteryEnter($input: LotteryEnterInput!) {\n    lotteryEnter(input: $input) {\n      entry {\n        id\n        quantity\n        status\n        lottery {\n          id\n          ownEntry {\n            id\n          }\n        }\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.LotteryEnterDocument,
    "\n  mutation LotteryWithdraw($input: LotteryWithdrawInput!) {\n    lotteryWithdraw(input: $input) {\n      entry {\n        id\n        status\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.LotteryWithdrawDocument,
    "\n  query LotteryCheck($id: ID!) {\n    offering(id: $id) {\n      id\n      name\n      lottery {\n        id\n        status\n        commitment\n        file\n        ...LotteryFacts\n      }\n    }\n  }\n": typeof types.LotteryCheckDocument,
    "\n  fragment LotteryFacts on Lottery {\n    id\n    numberName\n    drawOn\n    commitment\n    closedAt\n    drawnNumber\n    numberSource\n    ownEntry {\n      id\n      code\n      chances\n      status\n    }\n  }\n": typeof types.LotteryFactsFragmentDoc,
    "\n  fragment LotteryPart on Lottery {\n    id\n    status\n    ownEntry {\n      id\n      quantity\n      status\n      orderId\n    }\n  }\n": typeof types.LotteryPartFragmentDoc,
    "\n  query OwnEntries {\n    lotteryEntries(first: 20) {\n      edges {\n        node {\n          id\n          status\n          quantity\n          lottery {\n            id\n            offering {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.OwnEntriesDocument,
    "\n  query BankPlaces($search: String!) {\n    banks(search: $search) {\n      code\n      name\n      kana\n    }\n  }\n": typeof types.BankPlacesDocument,
    "\n  query BranchPlaces($bank: String!, $search: String!) {\n    branches(bank: $bank, search: $search) {\n      code\n      name\n      kana\n    }\n  }\n": typeof types.BranchPlacesDocument,
    "\n  mutation OwnAccountPropose($input: OwnAccountProposeInput!) {\n    ownAccountPropose(input: $input) {\n      account {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.OwnAccountProposeDocument,
    "\n  query Email {\n    viewer {\n      account {\n        id\n        email\n        emailConfirmedAt\n      }\n    }\n  }\n": typeof types.EmailDocument,
    "\n  mutation EmailChange($input: EmailChangeInput!) {\n    emailChange(input: $input) {\n      account {\n        id\n        email\n        emailConfirmedAt\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.EmailChangeDocument,
    "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      account {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.PasswordChangeDocument,
    "\n  mutation NoticeMailSet($input: NoticeMailSetInput!) {\n    noticeMailSet(input: $input) {\n      account {\n        id\n        mailNotices\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.NoticeMailSetDocument,
    "\n  fragment MyAccount on Account {\n    mailNotices\n    ...SignInAnswers\n  }\n": typeof types.MyAccountFragmentDoc,
    "\n  query Details {\n    viewer {\n      account {\n        id\n        ...MyAccount\n      }\n      member {\n        id\n        postalCode\n        address\n        telephone\n        ...MyMembership\n      }\n    }\n  }\n": typeof types.DetailsDocument,
    "\n  fragment MyMembership on Member {\n    number\n    name\n    kana\n    sex\n    bornOn\n    marriedOn\n    joinedOn\n    leftOn\n    employment {\n      id\n      type\n      location\n      hiredOn\n      company {\n        id\n        name\n      }\n    }\n  }\n": typeof types.MyMembershipFragmentDoc,
    "\n  query Payments($after: String) {\n    viewer {\n      member {\n        id\n        payments(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              hostKind\n              paid\n              amount\n              returnedOn\n              kind {\n                id\n                name\n                nameEn\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.PaymentsDocument,
    "\n  query OwnAccount {\n    ownAccount {\n      offered\n      current {\n        id\n        masked\n      }\n      pending {\n        id\n        masked\n      }\n    }\n  }\n": typeof types.OwnAccountDocument,
    "\n  fragment SignInAnswers on Account {\n    signInId\n    email\n    emailConfirmedAt\n  }\n": typeof types.SignInAnswersFragmentDoc,
    "\n  mutation SignOut {\n    signOut {\n      problems {\n        message\n      }\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  fragment NoticeRow on Notice {\n    id\n    kind\n    claimId\n    orderId\n    offeringId\n    madeAt\n    readAt\n    benefitKind {\n      id\n      name\n      nameEn\n    }\n  }\n": typeof types.NoticeRowFragmentDoc,
    "\n  query Notices($after: String) {\n    viewer {\n      member {\n        id\n        notices(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              readAt\n              ...NoticeRow\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.NoticesDocument,
    "\n  query UnreadNotices {\n    viewer {\n      member {\n        id\n        notices(unread: true, first: 50) {\n          edges {\n            node {\n              id\n              claimId\n            }\n          }\n          totalCount\n        }\n      }\n    }\n  }\n": typeof types.UnreadNoticesDocument,
    "\n  mutation NoticeRead($input: NoticeReadInput!) {\n    noticeRead(input: $input) {\n      notices {\n        id\n        readAt\n      }\n      problems {\n        code\n      }\n    }\n  }\n": typeof types.NoticeReadDocument,
    "\n  mutation OrderPlace($input: OrderPlaceInput!) {\n    orderPlace(input: $input) {\n      order {\n        id\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.OrderPlaceDocument,
    "\n  query TicketPage($id: ID!) {\n    offering(id: $id) {\n      id\n      name\n      description\n      faceValue\n      price\n      memberLimit\n      saleFrom\n      saleUntil\n      delivery\n      holdDays\n      payBy\n      left\n      stage\n      way\n      lottery {\n        id\n        numberName\n        drawOn\n        ...LotteryPart\n      }\n      mayOrder\n    }\n  }\n": typeof types.TicketPageDocument,
    "\n  fragment TicketRow on Offering {\n    id\n    name\n    faceValue\n    price\n    saleFrom\n    saleUntil\n    stage\n    way\n    left\n  }\n": typeof types.TicketRowFragmentDoc,
    "\n  query Tickets {\n    offerings(first: 100) {\n      edges {\n        node {\n          id\n          stage\n          saleFrom\n          saleUntil\n          ...TicketRow\n        }\n      }\n    }\n  }\n": typeof types.TicketsDocument,
    "\n  fragment AnswerForm on Certificate {\n    id\n    version\n    type\n    absentFrom\n    absentUntil\n    hiredOn\n    member {\n      id\n      name\n    }\n  }\n": typeof types.AnswerFormFragmentDoc,
    "\n  query CertificatesAnswered($first: Int!) {\n    certificatesAnswered(first: $first) {\n      edges {\n        node {\n          id\n          type\n          status\n          certifiedFrom\n          certifiedUntil\n          certifiedHiredOn\n          decidedAt\n          member {\n            id\n            number\n            name\n            kana\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": typeof types.CertificatesAnsweredDocument,
    "\n  query Certificate($id: ID!) {\n    certificate(id: $id) {\n      id\n      type\n      status\n      dueOn\n      absentFrom\n      absentUntil\n      hiredOn\n      member {\n        id\n        number\n        name\n        kana\n      }\n      ...AnswerForm\n      ...CertificateStory\n    }\n  }\n": typeof types.CertificateDocument,
    "\n  fragment CertificateStory on Certificate {\n    status\n    createdAt\n    dueOn\n    decidedAt\n    onPaper\n    note\n    certifiedFrom\n    certifiedUntil\n    certifiedHiredOn\n    officer {\n      id\n      name\n    }\n  }\n": typeof types.CertificateStoryFragmentDoc,
    "\n  fragment CompanyPayoutCard on CompanyPayout {\n    id\n    paidOn\n    amount\n    returnedOn\n    shares {\n      number\n      name\n      amount\n    }\n  }\n": typeof types.CompanyPayoutCardFragmentDoc,
    "\n  query Officer {\n    viewer {\n      officer {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.OfficerDocument,
    "\n  query OfficerDetails {\n    viewer {\n      account {\n        id\n        ...SignInAnswers\n      }\n      officer {\n        id\n        number\n        name\n        company {\n          id\n          code\n          name\n        }\n      }\n    }\n  }\n": typeof types.OfficerDetailsDocument,
    "\n  query CertificatesWaiting($first: Int!) {\n    certificatesWaiting(first: $first) {\n      totalCount\n      edges {\n        node {\n          id\n          dueOn\n          ...WaitingRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": typeof types.CertificatesWaitingDocument,
    "\n  query OfficerPayouts($first: Int!) {\n    companyPayouts(first: $first) {\n      edges {\n        node {\n          id\n          ...CompanyPayoutCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": typeof types.OfficerPayoutsDocument,
    "\n  fragment WaitingRow on Certificate {\n    id\n    type\n    dueOn\n    absentFrom\n    absentUntil\n    hiredOn\n    member {\n      id\n      number\n      name\n      kana\n    }\n  }\n": typeof types.WaitingRowFragmentDoc,
    "\n  mutation CertificateConfirm($input: CertificateConfirmInput!) {\n    certificateConfirm(input: $input) {\n      certificate {\n        id\n        status\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CertificateConfirmDocument,
    "\n  mutation CertificateCorrect($input: CertificateCorrectInput!) {\n    certificateCorrect(input: $input) {\n      certificate {\n        id\n        status\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CertificateCorrectDocument,
    "\n  mutation CertificateDecline($input: CertificateDeclineInput!) {\n    certificateDecline(input: $input) {\n      certificate {\n        id\n        status\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CertificateDeclineDocument,
    "\n  mutation OrderCancel($input: OrderStepInput!) {\n    orderCancel(input: $input) {\n      order {\n        id\n        status\n        version\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.OrderCancelDocument,
    "\n  fragment OrderCode on Order {\n    code {\n      text\n      until\n    }\n    offering {\n      id\n      name\n    }\n  }\n": typeof types.OrderCodeFragmentDoc,
    "\n  query OrderPage($id: ID!) {\n    order(id: $id) {\n      id\n      number\n      status\n      version\n      quantity\n      amount\n      orderedOn\n      payUntil\n      paidOn\n      paymentMethod\n      payBy\n      ...Slip\n      ...OrderCode\n      offering {\n        id\n        name\n        delivery\n      }\n    }\n  }\n": typeof types.OrderPageDocument,
    "\n  query Orders($after: String) {\n    orders(first: 20, after: $after) {\n      edges {\n        node {\n          id\n          status\n          quantity\n          amount\n          payUntil\n          orderedOn\n          offering {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.OrdersDocument,
    "\n  fragment Slip on Order {\n    slipNumber\n    amount\n    payUntil\n    payInto {\n      bank\n      branch\n      kind\n      number\n      holder\n    }\n  }\n": typeof types.SlipFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      kind\n      documentsScanned\n      account {\n        id\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  mutation EmailConfirm($input: EmailConfirmInput!) {\n    emailConfirm(input: $input) {\n      account {\n        id\n      }\n      problems {\n        message\n      }\n    }\n  }\n": typeof types.EmailConfirmDocument,
    "\n  mutation PasswordForget($input: PasswordForgetInput!) {\n    passwordForget(input: $input) {\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.PasswordForgetDocument,
    "\n  mutation PasswordReset($input: PasswordResetInput!) {\n    passwordReset(input: $input) {\n      account {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.PasswordResetDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        kind\n        account {\n          id\n        }\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation AccountOpen($input: AccountOpenInput!) {\n    accountOpen(input: $input) {\n      viewer {\n        kind\n        account {\n          id\n        }\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": typeof types.AccountOpenDocument,
};
const documents: Documents = {
    "\n  query Agencies {\n    agencies(first: 100) {\n      edges {\n        node {\n          id\n          name\n          address\n        }\n      }\n    }\n  }\n": types.AgenciesDocument,
    "\n  query Kinds {\n    benefitKinds {\n      edges {\n        node {\n          id\n          name\n          nameEn\n          description\n          service\n          cheerful\n          mourning\n          rule {\n            id\n            amount\n            varies\n          }\n        }\n      }\n    }\n  }\n": types.KindsDocument,
    "\n  query Facilities {\n    facilities(first: 100) {\n      edges {\n        node {\n          id\n          name\n          prefecture\n          address\n          description\n        }\n      }\n    }\n  }\n": types.FacilitiesDocument,
    "\n  query Sent($id: ID!) {\n    claim(id: $id) {\n      id\n      reference\n      kind {\n        id\n        mourning\n        name\n        nameEn\n      }\n      ...ClaimTimeline\n    }\n  }\n": types.SentDocument,
    "\n  query Walk($id: ID!) {\n    claim(id: $id) {\n      id\n      status\n      version\n      reply\n      takesReply\n      amount\n      payee\n      ahead {\n        payOn\n        closesOn\n      }\n      verdict {\n        entitled\n        ...Verdict\n      }\n      kind {\n        id\n        name\n        nameEn\n        service\n        proofs\n        onFile\n        mourning\n        certificate\n        couponMonths\n      }\n      documents {\n        edges {\n          node {\n            id\n            state\n          }\n        }\n      }\n      decisions {\n        edges {\n          node {\n            id\n            step\n            corrections\n            message\n          }\n        }\n      }\n      ...Answers\n      ...Proofs\n      ...ClaimAnswers\n    }\n  }\n": types.WalkDocument,
    "\n  mutation ClaimSave($input: ClaimSaveInput!) {\n    claimSave(input: $input) {\n      claim {\n        id\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ClaimSaveDocument,
    "\n  mutation ClaimSubmit($input: ClaimSubmitInput!) {\n    claimSubmit(input: $input) {\n      claim {\n        id\n        status\n        reference\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ClaimSubmitDocument,
    "\n  query Card {\n    viewer {\n      member {\n        id\n        number\n        name\n        kana\n        joinedOn\n        card {\n          text\n          until\n        }\n        employment {\n          id\n          company {\n            id\n            name\n          }\n        }\n        waitingOrders {\n          id\n          number\n          status\n          quantity\n          amount\n          payUntil\n          payBy\n          offering {\n            id\n            name\n            delivery\n          }\n          code {\n            text\n            until\n          }\n        }\n      }\n    }\n  }\n": types.CardDocument,
    "\n  query CardHolds($code: String!) {\n    cardHolds(code: $code)\n  }\n": types.CardHoldsDocument,
    "\n  fragment ClaimAnswers on Claim {\n    reply\n    ...Answers\n    kind {\n      id\n      name\n      nameEn\n      proofs\n    }\n    documents {\n      edges {\n        node {\n          id\n          pages\n        }\n      }\n    }\n  }\n": types.ClaimAnswersFragmentDoc,
    "\n  fragment ClaimCertificate on Claim {\n    certificate {\n      id\n      type\n      status\n      absentFrom\n      absentUntil\n      hiredOn\n      certifiedFrom\n      certifiedUntil\n      certifiedHiredOn\n      note\n    }\n  }\n": types.ClaimCertificateFragmentDoc,
    "\n  query Claim($id: ID!) {\n    claim(id: $id) {\n      id\n      reference\n      status\n      version\n      wayBack\n      amount\n      kind {\n        id\n        name\n        nameEn\n      }\n      coupon {\n        ...CouponCard\n      }\n      ...ClaimTimeline\n      ...ClaimVerdict\n      ...ClaimCertificate\n      ...ClaimAnswers\n      ...Proofs\n    }\n  }\n": types.ClaimDocument,
    "\n  fragment ClaimRow on Claim {\n    id\n    status\n    eventOn\n    amount\n    submittedAt\n    kind {\n      name\n      nameEn\n    }\n  }\n": types.ClaimRowFragmentDoc,
    "\n  fragment ClaimTimeline on Claim {\n    status\n    payee\n    leftBefore\n    ahead {\n      payOn\n      closesOn\n    }\n    coupon {\n      id\n      status\n      usableUntil\n      usedOn\n      agency {\n        id\n        name\n      }\n    }\n    payments {\n      id\n      paid\n      amount\n      payee\n      returnedOn\n    }\n    certificate {\n      id\n      status\n      dueOn\n    }\n    decisions {\n      edges {\n        node {\n          id\n          step\n          corrections\n          message\n          at\n        }\n      }\n    }\n  }\n": types.ClaimTimelineFragmentDoc,
    "\n  fragment ClaimVerdict on Claim {\n    status\n    kind {\n      mourning\n    }\n    verdict {\n      entitled\n      reckoned {\n        ja\n        en\n      }\n      ...Outcomes\n    }\n  }\n": types.ClaimVerdictFragmentDoc,
    "\n  query Claims($after: String) {\n    viewer {\n      member {\n        id\n        claims(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              ...ClaimRow\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.ClaimsDocument,
    "\n  fragment CouponCard on Coupon {\n    id\n    version\n    status\n    amount\n    usableUntil\n    agency {\n      id\n      name\n    }\n  }\n": types.CouponCardFragmentDoc,
    "\n  mutation CouponCancel($input: CouponCancelInput!) {\n    couponCancel(input: $input) {\n      coupon {\n        id\n        status\n        version\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.CouponCancelDocument,
    "\n  query CouponPage($id: ID!) {\n    claim(id: $id) {\n      id\n      kind {\n        id\n        name\n        nameEn\n      }\n      member {\n        id\n        name\n        number\n      }\n      coupon {\n        id\n        status\n        code\n        amount\n        usableUntil\n        agency {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.CouponPageDocument,
    "\n  mutation ClaimWithdraw($input: ClaimWithdrawInput!) {\n    claimWithdraw(input: $input) {\n      claim {\n        id\n        status\n        version\n        wayBack\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.ClaimWithdrawDocument,
    "\n  mutation ClaimDiscard($input: ClaimDiscardInput!) {\n    claimDiscard(input: $input) {\n      claim {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.ClaimDiscardDocument,
    "\n  fragment Outcomes on Verdict {\n    outcomes {\n      type\n      holds\n      awaits\n      reason {\n        ja\n        en\n      }\n      remedy {\n        ja\n        en\n      }\n    }\n  }\n": types.OutcomesFragmentDoc,
    "\n  fragment Verdict on Verdict {\n    entitled\n    amount\n    reckoned {\n      ja\n      en\n    }\n    ...Outcomes\n  }\n": types.VerdictFragmentDoc,
    "\n  fragment Answers on Claim {\n    eventOn\n    untilOn\n    relation\n    personName\n    personBornOn\n    absentFrom\n    absentUntil\n    cause\n    grade\n    lossPercent\n    flooded\n    placePostalCode\n    examinedOn\n    institution\n    examination\n    cost\n    agency {\n      id\n      name\n    }\n    tour\n    companions\n    course\n    facility {\n      id\n      name\n      prefecture\n    }\n    kind {\n      id\n      service\n      asks\n      relations\n      proofs\n      onFile\n      mourning\n      birth\n      occasion {\n        from\n        years\n      }\n    }\n    member {\n      id\n      postalCode\n      bornOn\n      marriedOn\n      leftOn\n      employment {\n        id\n        hiredOn\n      }\n    }\n  }\n": types.AnswersFragmentDoc,
    "\n  fragment Proofs on Claim {\n    documents {\n      edges {\n        node {\n          id\n          state\n          mediaType\n          size\n          pages\n        }\n      }\n    }\n  }\n": types.ProofsFragmentDoc,
    "\n  mutation DocumentRemove($input: DocumentRemoveInput!) {\n    documentRemove(input: $input) {\n      claim {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.DocumentRemoveDocument,
    "\n  query Home {\n    viewer {\n      account {\n        id\n        emailConfirmedAt\n      }\n      member {\n        id\n        name\n        ...MembershipCard\n        offers {\n          ...Offer\n        }\n        notices(unread: true, first: 3) {\n          edges {\n            node {\n              id\n              kind\n              claimId\n              ...NoticeRow\n            }\n          }\n          totalCount\n        }\n        coupons {\n          id\n          claimId\n          ...UsableCoupon\n        }\n        claims(first: 20) {\n          edges {\n            node {\n              id\n              status\n              ...ClaimRow\n            }\n          }\n        }\n      }\n    }\n    benefitKinds {\n      edges {\n        node {\n          id\n          ...HomeKind\n        }\n      }\n    }\n  }\n": types.HomeDocument,
    "\n  fragment HomeKind on BenefitKind {\n    id\n    name\n    nameEn\n    open\n    rule {\n      id\n      amount\n      varies\n    }\n  }\n": types.HomeKindFragmentDoc,
    "\n  fragment MembershipCard on Member {\n    number\n    name\n    kana\n    joinedOn\n    employment {\n      id\n      company {\n        id\n        name\n      }\n    }\n  }\n": types.MembershipCardFragmentDoc,
    "\n  fragment Offer on Offer {\n    eventOn\n    personName\n    personBornOn\n    amount\n    deadline\n    kind {\n      id\n      name\n      nameEn\n    }\n  }\n": types.OfferFragmentDoc,
    "\n  fragment UsableCoupon on Coupon {\n    id\n    claimId\n    amount\n    usableUntil\n    agency {\n      id\n      name\n    }\n  }\n": types.UsableCouponFragmentDoc,
    "\n  mutation LotteryEnter($input: LotteryEnterInput!) {\n    lotteryEnter(input: $input) {\n      entry {\n        id\n        quantity\n        status\n        lottery {\n          id\n          ownEntry {\n            id\n          }\n        }\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.LotteryEnterDocument,
    "\n  mutation LotteryWithdraw($input: LotteryWithdrawInput!) {\n    lotteryWithdraw(input: $input) {\n      entry {\n        id\n        status\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.LotteryWithdrawDocument,
    "\n  query LotteryCheck($id: ID!) {\n    offering(id: $id) {\n      id\n      name\n      lottery {\n        id\n        status\n        commitment\n        file\n        ...LotteryFacts\n      }\n    }\n  }\n": types.LotteryCheckDocument,
    "\n  fragment LotteryFacts on Lottery {\n    id\n    numberName\n    drawOn\n    commitment\n    closedAt\n    drawnNumber\n    numberSource\n    ownEntry {\n      id\n      code\n      chances\n      status\n    }\n  }\n": types.LotteryFactsFragmentDoc,
    "\n  fragment LotteryPart on Lottery {\n    id\n    status\n    ownEntry {\n      id\n      quantity\n      status\n      orderId\n    }\n  }\n": types.LotteryPartFragmentDoc,
    "\n  query OwnEntries {\n    lotteryEntries(first: 20) {\n      edges {\n        node {\n          id\n          status\n          quantity\n          lottery {\n            id\n            offering {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": types.OwnEntriesDocument,
    "\n  query BankPlaces($search: String!) {\n    banks(search: $search) {\n      code\n      name\n      kana\n    }\n  }\n": types.BankPlacesDocument,
    "\n  query BranchPlaces($bank: String!, $search: String!) {\n    branches(bank: $bank, search: $search) {\n      code\n      name\n      kana\n    }\n  }\n": types.BranchPlacesDocument,
    "\n  mutation OwnAccountPropose($input: OwnAccountProposeInput!) {\n    ownAccountPropose(input: $input) {\n      account {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.OwnAccountProposeDocument,
    "\n  query Email {\n    viewer {\n      account {\n        id\n        email\n        emailConfirmedAt\n      }\n    }\n  }\n": types.EmailDocument,
    "\n  mutation EmailChange($input: EmailChangeInput!) {\n    emailChange(input: $input) {\n      account {\n        id\n        email\n        emailConfirmedAt\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.EmailChangeDocument,
    "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      account {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.PasswordChangeDocument,
    "\n  mutation NoticeMailSet($input: NoticeMailSetInput!) {\n    noticeMailSet(input: $input) {\n      account {\n        id\n        mailNotices\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.NoticeMailSetDocument,
    "\n  fragment MyAccount on Account {\n    mailNotices\n    ...SignInAnswers\n  }\n": types.MyAccountFragmentDoc,
    "\n  query Details {\n    viewer {\n      account {\n        id\n        ...MyAccount\n      }\n      member {\n        id\n        postalCode\n        address\n        telephone\n        ...MyMembership\n      }\n    }\n  }\n": types.DetailsDocument,
    "\n  fragment MyMembership on Member {\n    number\n    name\n    kana\n    sex\n    bornOn\n    marriedOn\n    joinedOn\n    leftOn\n    employment {\n      id\n      type\n      location\n      hiredOn\n      company {\n        id\n        name\n      }\n    }\n  }\n": types.MyMembershipFragmentDoc,
    "\n  query Payments($after: String) {\n    viewer {\n      member {\n        id\n        payments(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              hostKind\n              paid\n              amount\n              returnedOn\n              kind {\n                id\n                name\n                nameEn\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.PaymentsDocument,
    "\n  query OwnAccount {\n    ownAccount {\n      offered\n      current {\n        id\n        masked\n      }\n      pending {\n        id\n        masked\n      }\n    }\n  }\n": types.OwnAccountDocument,
    "\n  fragment SignInAnswers on Account {\n    signInId\n    email\n    emailConfirmedAt\n  }\n": types.SignInAnswersFragmentDoc,
    "\n  mutation SignOut {\n    signOut {\n      problems {\n        message\n      }\n    }\n  }\n": types.SignOutDocument,
    "\n  fragment NoticeRow on Notice {\n    id\n    kind\n    claimId\n    orderId\n    offeringId\n    madeAt\n    readAt\n    benefitKind {\n      id\n      name\n      nameEn\n    }\n  }\n": types.NoticeRowFragmentDoc,
    "\n  query Notices($after: String) {\n    viewer {\n      member {\n        id\n        notices(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              readAt\n              ...NoticeRow\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.NoticesDocument,
    "\n  query UnreadNotices {\n    viewer {\n      member {\n        id\n        notices(unread: true, first: 50) {\n          edges {\n            node {\n              id\n              claimId\n            }\n          }\n          totalCount\n        }\n      }\n    }\n  }\n": types.UnreadNoticesDocument,
    "\n  mutation NoticeRead($input: NoticeReadInput!) {\n    noticeRead(input: $input) {\n      notices {\n        id\n        readAt\n      }\n      problems {\n        code\n      }\n    }\n  }\n": types.NoticeReadDocument,
    "\n  mutation OrderPlace($input: OrderPlaceInput!) {\n    orderPlace(input: $input) {\n      order {\n        id\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.OrderPlaceDocument,
    "\n  query TicketPage($id: ID!) {\n    offering(id: $id) {\n      id\n      name\n      description\n      faceValue\n      price\n      memberLimit\n      saleFrom\n      saleUntil\n      delivery\n      holdDays\n      payBy\n      left\n      stage\n      way\n      lottery {\n        id\n        numberName\n        drawOn\n        ...LotteryPart\n      }\n      mayOrder\n    }\n  }\n": types.TicketPageDocument,
    "\n  fragment TicketRow on Offering {\n    id\n    name\n    faceValue\n    price\n    saleFrom\n    saleUntil\n    stage\n    way\n    left\n  }\n": types.TicketRowFragmentDoc,
    "\n  query Tickets {\n    offerings(first: 100) {\n      edges {\n        node {\n          id\n          stage\n          saleFrom\n          saleUntil\n          ...TicketRow\n        }\n      }\n    }\n  }\n": types.TicketsDocument,
    "\n  fragment AnswerForm on Certificate {\n    id\n    version\n    type\n    absentFrom\n    absentUntil\n    hiredOn\n    member {\n      id\n      name\n    }\n  }\n": types.AnswerFormFragmentDoc,
    "\n  query CertificatesAnswered($first: Int!) {\n    certificatesAnswered(first: $first) {\n      edges {\n        node {\n          id\n          type\n          status\n          certifiedFrom\n          certifiedUntil\n          certifiedHiredOn\n          decidedAt\n          member {\n            id\n            number\n            name\n            kana\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": types.CertificatesAnsweredDocument,
    "\n  query Certificate($id: ID!) {\n    certificate(id: $id) {\n      id\n      type\n      status\n      dueOn\n      absentFrom\n      absentUntil\n      hiredOn\n      member {\n        id\n        number\n        name\n        kana\n      }\n      ...AnswerForm\n      ...CertificateStory\n    }\n  }\n": types.CertificateDocument,
    "\n  fragment CertificateStory on Certificate {\n    status\n    createdAt\n    dueOn\n    decidedAt\n    onPaper\n    note\n    certifiedFrom\n    certifiedUntil\n    certifiedHiredOn\n    officer {\n      id\n      name\n    }\n  }\n": types.CertificateStoryFragmentDoc,
    "\n  fragment CompanyPayoutCard on CompanyPayout {\n    id\n    paidOn\n    amount\n    returnedOn\n    shares {\n      number\n      name\n      amount\n    }\n  }\n": types.CompanyPayoutCardFragmentDoc,
    "\n  query Officer {\n    viewer {\n      officer {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.OfficerDocument,
    "\n  query OfficerDetails {\n    viewer {\n      account {\n        id\n        ...SignInAnswers\n      }\n      officer {\n        id\n        number\n        name\n        company {\n          id\n          code\n          name\n        }\n      }\n    }\n  }\n": types.OfficerDetailsDocument,
    "\n  query CertificatesWaiting($first: Int!) {\n    certificatesWaiting(first: $first) {\n      totalCount\n      edges {\n        node {\n          id\n          dueOn\n          ...WaitingRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": types.CertificatesWaitingDocument,
    "\n  query OfficerPayouts($first: Int!) {\n    companyPayouts(first: $first) {\n      edges {\n        node {\n          id\n          ...CompanyPayoutCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": types.OfficerPayoutsDocument,
    "\n  fragment WaitingRow on Certificate {\n    id\n    type\n    dueOn\n    absentFrom\n    absentUntil\n    hiredOn\n    member {\n      id\n      number\n      name\n      kana\n    }\n  }\n": types.WaitingRowFragmentDoc,
    "\n  mutation CertificateConfirm($input: CertificateConfirmInput!) {\n    certificateConfirm(input: $input) {\n      certificate {\n        id\n        status\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CertificateConfirmDocument,
    "\n  mutation CertificateCorrect($input: CertificateCorrectInput!) {\n    certificateCorrect(input: $input) {\n      certificate {\n        id\n        status\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CertificateCorrectDocument,
    "\n  mutation CertificateDecline($input: CertificateDeclineInput!) {\n    certificateDecline(input: $input) {\n      certificate {\n        id\n        status\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CertificateDeclineDocument,
    "\n  mutation OrderCancel($input: OrderStepInput!) {\n    orderCancel(input: $input) {\n      order {\n        id\n        status\n        version\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.OrderCancelDocument,
    "\n  fragment OrderCode on Order {\n    code {\n      text\n      until\n    }\n    offering {\n      id\n      name\n    }\n  }\n": types.OrderCodeFragmentDoc,
    "\n  query OrderPage($id: ID!) {\n    order(id: $id) {\n      id\n      number\n      status\n      version\n      quantity\n      amount\n      orderedOn\n      payUntil\n      paidOn\n      paymentMethod\n      payBy\n      ...Slip\n      ...OrderCode\n      offering {\n        id\n        name\n        delivery\n      }\n    }\n  }\n": types.OrderPageDocument,
    "\n  query Orders($after: String) {\n    orders(first: 20, after: $after) {\n      edges {\n        node {\n          id\n          status\n          quantity\n          amount\n          payUntil\n          orderedOn\n          offering {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.OrdersDocument,
    "\n  fragment Slip on Order {\n    slipNumber\n    amount\n    payUntil\n    payInto {\n      bank\n      branch\n      kind\n      number\n      holder\n    }\n  }\n": types.SlipFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      kind\n      documentsScanned\n      account {\n        id\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  mutation EmailConfirm($input: EmailConfirmInput!) {\n    emailConfirm(input: $input) {\n      account {\n        id\n      }\n      problems {\n        message\n      }\n    }\n  }\n": types.EmailConfirmDocument,
    "\n  mutation PasswordForget($input: PasswordForgetInput!) {\n    passwordForget(input: $input) {\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.PasswordForgetDocument,
    "\n  mutation PasswordReset($input: PasswordResetInput!) {\n    passwordReset(input: $input) {\n      account {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.PasswordResetDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        kind\n        account {\n          id\n        }\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation AccountOpen($input: AccountOpenInput!) {\n    accountOpen(input: $input) {\n      viewer {\n        kind\n        account {\n          id\n        }\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n": types.AccountOpenDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Agencies {\n    agencies(first: 100) {\n      edges {\n        node {\n          id\n          name\n          address\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Agencies {\n    agencies(first: 100) {\n      edges {\n        node {\n          id\n          name\n          address\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Kinds {\n    benefitKinds {\n      edges {\n        node {\n          id\n          name\n          nameEn\n          description\n          service\n          cheerful\n          mourning\n          rule {\n            id\n            amount\n            varies\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Kinds {\n    benefitKinds {\n      edges {\n        node {\n          id\n          name\n          nameEn\n          description\n          service\n          cheerful\n          mourning\n          rule {\n            id\n            amount\n            varies\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Facilities {\n    facilities(first: 100) {\n      edges {\n        node {\n          id\n          name\n          prefecture\n          address\n          description\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Facilities {\n    facilities(first: 100) {\n      edges {\n        node {\n          id\n          name\n          prefecture\n          address\n          description\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sent($id: ID!) {\n    claim(id: $id) {\n      id\n      reference\n      kind {\n        id\n        mourning\n        name\n        nameEn\n      }\n      ...ClaimTimeline\n    }\n  }\n"): (typeof documents)["\n  query Sent($id: ID!) {\n    claim(id: $id) {\n      id\n      reference\n      kind {\n        id\n        mourning\n        name\n        nameEn\n      }\n      ...ClaimTimeline\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Walk($id: ID!) {\n    claim(id: $id) {\n      id\n      status\n      version\n      reply\n      takesReply\n      amount\n      payee\n      ahead {\n        payOn\n        closesOn\n      }\n      verdict {\n        entitled\n        ...Verdict\n      }\n      kind {\n        id\n        name\n        nameEn\n        service\n        proofs\n        onFile\n        mourning\n        certificate\n        couponMonths\n      }\n      documents {\n        edges {\n          node {\n            id\n            state\n          }\n        }\n      }\n      decisions {\n        edges {\n          node {\n            id\n            step\n            corrections\n            message\n          }\n        }\n      }\n      ...Answers\n      ...Proofs\n      ...ClaimAnswers\n    }\n  }\n"): (typeof documents)["\n  query Walk($id: ID!) {\n    claim(id: $id) {\n      id\n      status\n      version\n      reply\n      takesReply\n      amount\n      payee\n      ahead {\n        payOn\n        closesOn\n      }\n      verdict {\n        entitled\n        ...Verdict\n      }\n      kind {\n        id\n        name\n        nameEn\n        service\n        proofs\n        onFile\n        mourning\n        certificate\n        couponMonths\n      }\n      documents {\n        edges {\n          node {\n            id\n            state\n          }\n        }\n      }\n      decisions {\n        edges {\n          node {\n            id\n            step\n            corrections\n            message\n          }\n        }\n      }\n      ...Answers\n      ...Proofs\n      ...ClaimAnswers\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimSave($input: ClaimSaveInput!) {\n    claimSave(input: $input) {\n      claim {\n        id\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ClaimSave($input: ClaimSaveInput!) {\n    claimSave(input: $input) {\n      claim {\n        id\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimSubmit($input: ClaimSubmitInput!) {\n    claimSubmit(input: $input) {\n      claim {\n        id\n        status\n        reference\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ClaimSubmit($input: ClaimSubmitInput!) {\n    claimSubmit(input: $input) {\n      claim {\n        id\n        status\n        reference\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Card {\n    viewer {\n      member {\n        id\n        number\n        name\n        kana\n        joinedOn\n        card {\n          text\n          until\n        }\n        employment {\n          id\n          company {\n            id\n            name\n          }\n        }\n        waitingOrders {\n          id\n          number\n          status\n          quantity\n          amount\n          payUntil\n          payBy\n          offering {\n            id\n            name\n            delivery\n          }\n          code {\n            text\n            until\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Card {\n    viewer {\n      member {\n        id\n        number\n        name\n        kana\n        joinedOn\n        card {\n          text\n          until\n        }\n        employment {\n          id\n          company {\n            id\n            name\n          }\n        }\n        waitingOrders {\n          id\n          number\n          status\n          quantity\n          amount\n          payUntil\n          payBy\n          offering {\n            id\n            name\n            delivery\n          }\n          code {\n            text\n            until\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CardHolds($code: String!) {\n    cardHolds(code: $code)\n  }\n"): (typeof documents)["\n  query CardHolds($code: String!) {\n    cardHolds(code: $code)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimAnswers on Claim {\n    reply\n    ...Answers\n    kind {\n      id\n      name\n      nameEn\n      proofs\n    }\n    documents {\n      edges {\n        node {\n          id\n          pages\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimAnswers on Claim {\n    reply\n    ...Answers\n    kind {\n      id\n      name\n      nameEn\n      proofs\n    }\n    documents {\n      edges {\n        node {\n          id\n          pages\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimCertificate on Claim {\n    certificate {\n      id\n      type\n      status\n      absentFrom\n      absentUntil\n      hiredOn\n      certifiedFrom\n      certifiedUntil\n      certifiedHiredOn\n      note\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimCertificate on Claim {\n    certificate {\n      id\n      type\n      status\n      absentFrom\n      absentUntil\n      hiredOn\n      certifiedFrom\n      certifiedUntil\n      certifiedHiredOn\n      note\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Claim($id: ID!) {\n    claim(id: $id) {\n      id\n      reference\n      status\n      version\n      wayBack\n      amount\n      kind {\n        id\n        name\n        nameEn\n      }\n      coupon {\n        ...CouponCard\n      }\n      ...ClaimTimeline\n      ...ClaimVerdict\n      ...ClaimCertificate\n      ...ClaimAnswers\n      ...Proofs\n    }\n  }\n"): (typeof documents)["\n  query Claim($id: ID!) {\n    claim(id: $id) {\n      id\n      reference\n      status\n      version\n      wayBack\n      amount\n      kind {\n        id\n        name\n        nameEn\n      }\n      coupon {\n        ...CouponCard\n      }\n      ...ClaimTimeline\n      ...ClaimVerdict\n      ...ClaimCertificate\n      ...ClaimAnswers\n      ...Proofs\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimRow on Claim {\n    id\n    status\n    eventOn\n    amount\n    submittedAt\n    kind {\n      name\n      nameEn\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimRow on Claim {\n    id\n    status\n    eventOn\n    amount\n    submittedAt\n    kind {\n      name\n      nameEn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimTimeline on Claim {\n    status\n    payee\n    leftBefore\n    ahead {\n      payOn\n      closesOn\n    }\n    coupon {\n      id\n      status\n      usableUntil\n      usedOn\n      agency {\n        id\n        name\n      }\n    }\n    payments {\n      id\n      paid\n      amount\n      payee\n      returnedOn\n    }\n    certificate {\n      id\n      status\n      dueOn\n    }\n    decisions {\n      edges {\n        node {\n          id\n          step\n          corrections\n          message\n          at\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimTimeline on Claim {\n    status\n    payee\n    leftBefore\n    ahead {\n      payOn\n      closesOn\n    }\n    coupon {\n      id\n      status\n      usableUntil\n      usedOn\n      agency {\n        id\n        name\n      }\n    }\n    payments {\n      id\n      paid\n      amount\n      payee\n      returnedOn\n    }\n    certificate {\n      id\n      status\n      dueOn\n    }\n    decisions {\n      edges {\n        node {\n          id\n          step\n          corrections\n          message\n          at\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClaimVerdict on Claim {\n    status\n    kind {\n      mourning\n    }\n    verdict {\n      entitled\n      reckoned {\n        ja\n        en\n      }\n      ...Outcomes\n    }\n  }\n"): (typeof documents)["\n  fragment ClaimVerdict on Claim {\n    status\n    kind {\n      mourning\n    }\n    verdict {\n      entitled\n      reckoned {\n        ja\n        en\n      }\n      ...Outcomes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Claims($after: String) {\n    viewer {\n      member {\n        id\n        claims(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              ...ClaimRow\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Claims($after: String) {\n    viewer {\n      member {\n        id\n        claims(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              ...ClaimRow\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CouponCard on Coupon {\n    id\n    version\n    status\n    amount\n    usableUntil\n    agency {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment CouponCard on Coupon {\n    id\n    version\n    status\n    amount\n    usableUntil\n    agency {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CouponCancel($input: CouponCancelInput!) {\n    couponCancel(input: $input) {\n      coupon {\n        id\n        status\n        version\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CouponCancel($input: CouponCancelInput!) {\n    couponCancel(input: $input) {\n      coupon {\n        id\n        status\n        version\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CouponPage($id: ID!) {\n    claim(id: $id) {\n      id\n      kind {\n        id\n        name\n        nameEn\n      }\n      member {\n        id\n        name\n        number\n      }\n      coupon {\n        id\n        status\n        code\n        amount\n        usableUntil\n        agency {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CouponPage($id: ID!) {\n    claim(id: $id) {\n      id\n      kind {\n        id\n        name\n        nameEn\n      }\n      member {\n        id\n        name\n        number\n      }\n      coupon {\n        id\n        status\n        code\n        amount\n        usableUntil\n        agency {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimWithdraw($input: ClaimWithdrawInput!) {\n    claimWithdraw(input: $input) {\n      claim {\n        id\n        status\n        version\n        wayBack\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ClaimWithdraw($input: ClaimWithdrawInput!) {\n    claimWithdraw(input: $input) {\n      claim {\n        id\n        status\n        version\n        wayBack\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClaimDiscard($input: ClaimDiscardInput!) {\n    claimDiscard(input: $input) {\n      claim {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ClaimDiscard($input: ClaimDiscardInput!) {\n    claimDiscard(input: $input) {\n      claim {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Outcomes on Verdict {\n    outcomes {\n      type\n      holds\n      awaits\n      reason {\n        ja\n        en\n      }\n      remedy {\n        ja\n        en\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Outcomes on Verdict {\n    outcomes {\n      type\n      holds\n      awaits\n      reason {\n        ja\n        en\n      }\n      remedy {\n        ja\n        en\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Verdict on Verdict {\n    entitled\n    amount\n    reckoned {\n      ja\n      en\n    }\n    ...Outcomes\n  }\n"): (typeof documents)["\n  fragment Verdict on Verdict {\n    entitled\n    amount\n    reckoned {\n      ja\n      en\n    }\n    ...Outcomes\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Answers on Claim {\n    eventOn\n    untilOn\n    relation\n    personName\n    personBornOn\n    absentFrom\n    absentUntil\n    cause\n    grade\n    lossPercent\n    flooded\n    placePostalCode\n    examinedOn\n    institution\n    examination\n    cost\n    agency {\n      id\n      name\n    }\n    tour\n    companions\n    course\n    facility {\n      id\n      name\n      prefecture\n    }\n    kind {\n      id\n      service\n      asks\n      relations\n      proofs\n      onFile\n      mourning\n      birth\n      occasion {\n        from\n        years\n      }\n    }\n    member {\n      id\n      postalCode\n      bornOn\n      marriedOn\n      leftOn\n      employment {\n        id\n        hiredOn\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Answers on Claim {\n    eventOn\n    untilOn\n    relation\n    personName\n    personBornOn\n    absentFrom\n    absentUntil\n    cause\n    grade\n    lossPercent\n    flooded\n    placePostalCode\n    examinedOn\n    institution\n    examination\n    cost\n    agency {\n      id\n      name\n    }\n    tour\n    companions\n    course\n    facility {\n      id\n      name\n      prefecture\n    }\n    kind {\n      id\n      service\n      asks\n      relations\n      proofs\n      onFile\n      mourning\n      birth\n      occasion {\n        from\n        years\n      }\n    }\n    member {\n      id\n      postalCode\n      bornOn\n      marriedOn\n      leftOn\n      employment {\n        id\n        hiredOn\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Proofs on Claim {\n    documents {\n      edges {\n        node {\n          id\n          state\n          mediaType\n          size\n          pages\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Proofs on Claim {\n    documents {\n      edges {\n        node {\n          id\n          state\n          mediaType\n          size\n          pages\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DocumentRemove($input: DocumentRemoveInput!) {\n    documentRemove(input: $input) {\n      claim {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DocumentRemove($input: DocumentRemoveInput!) {\n    documentRemove(input: $input) {\n      claim {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home {\n    viewer {\n      account {\n        id\n        emailConfirmedAt\n      }\n      member {\n        id\n        name\n        ...MembershipCard\n        offers {\n          ...Offer\n        }\n        notices(unread: true, first: 3) {\n          edges {\n            node {\n              id\n              kind\n              claimId\n              ...NoticeRow\n            }\n          }\n          totalCount\n        }\n        coupons {\n          id\n          claimId\n          ...UsableCoupon\n        }\n        claims(first: 20) {\n          edges {\n            node {\n              id\n              status\n              ...ClaimRow\n            }\n          }\n        }\n      }\n    }\n    benefitKinds {\n      edges {\n        node {\n          id\n          ...HomeKind\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Home {\n    viewer {\n      account {\n        id\n        emailConfirmedAt\n      }\n      member {\n        id\n        name\n        ...MembershipCard\n        offers {\n          ...Offer\n        }\n        notices(unread: true, first: 3) {\n          edges {\n            node {\n              id\n              kind\n              claimId\n              ...NoticeRow\n            }\n          }\n          totalCount\n        }\n        coupons {\n          id\n          claimId\n          ...UsableCoupon\n        }\n        claims(first: 20) {\n          edges {\n            node {\n              id\n              status\n              ...ClaimRow\n            }\n          }\n        }\n      }\n    }\n    benefitKinds {\n      edges {\n        node {\n          id\n          ...HomeKind\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HomeKind on BenefitKind {\n    id\n    name\n    nameEn\n    open\n    rule {\n      id\n      amount\n      varies\n    }\n  }\n"): (typeof documents)["\n  fragment HomeKind on BenefitKind {\n    id\n    name\n    nameEn\n    open\n    rule {\n      id\n      amount\n      varies\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MembershipCard on Member {\n    number\n    name\n    kana\n    joinedOn\n    employment {\n      id\n      company {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment MembershipCard on Member {\n    number\n    name\n    kana\n    joinedOn\n    employment {\n      id\n      company {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Offer on Offer {\n    eventOn\n    personName\n    personBornOn\n    amount\n    deadline\n    kind {\n      id\n      name\n      nameEn\n    }\n  }\n"): (typeof documents)["\n  fragment Offer on Offer {\n    eventOn\n    personName\n    personBornOn\n    amount\n    deadline\n    kind {\n      id\n      name\n      nameEn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UsableCoupon on Coupon {\n    id\n    claimId\n    amount\n    usableUntil\n    agency {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment UsableCoupon on Coupon {\n    id\n    claimId\n    amount\n    usableUntil\n    agency {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LotteryEnter($input: LotteryEnterInput!) {\n    lotteryEnter(input: $input) {\n      entry {\n        id\n        quantity\n        status\n        lottery {\n          id\n          ownEntry {\n            id\n          }\n        }\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation LotteryEnter($input: LotteryEnterInput!) {\n    lotteryEnter(input: $input) {\n      entry {\n        id\n        quantity\n        status\n        lottery {\n          id\n          ownEntry {\n            id\n          }\n        }\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LotteryWithdraw($input: LotteryWithdrawInput!) {\n    lotteryWithdraw(input: $input) {\n      entry {\n        id\n        status\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation LotteryWithdraw($input: LotteryWithdrawInput!) {\n    lotteryWithdraw(input: $input) {\n      entry {\n        id\n        status\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LotteryCheck($id: ID!) {\n    offering(id: $id) {\n      id\n      name\n      lottery {\n        id\n        status\n        commitment\n        file\n        ...LotteryFacts\n      }\n    }\n  }\n"): (typeof documents)["\n  query LotteryCheck($id: ID!) {\n    offering(id: $id) {\n      id\n      name\n      lottery {\n        id\n        status\n        commitment\n        file\n        ...LotteryFacts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LotteryFacts on Lottery {\n    id\n    numberName\n    drawOn\n    commitment\n    closedAt\n    drawnNumber\n    numberSource\n    ownEntry {\n      id\n      code\n      chances\n      status\n    }\n  }\n"): (typeof documents)["\n  fragment LotteryFacts on Lottery {\n    id\n    numberName\n    drawOn\n    commitment\n    closedAt\n    drawnNumber\n    numberSource\n    ownEntry {\n      id\n      code\n      chances\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LotteryPart on Lottery {\n    id\n    status\n    ownEntry {\n      id\n      quantity\n      status\n      orderId\n    }\n  }\n"): (typeof documents)["\n  fragment LotteryPart on Lottery {\n    id\n    status\n    ownEntry {\n      id\n      quantity\n      status\n      orderId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnEntries {\n    lotteryEntries(first: 20) {\n      edges {\n        node {\n          id\n          status\n          quantity\n          lottery {\n            id\n            offering {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OwnEntries {\n    lotteryEntries(first: 20) {\n      edges {\n        node {\n          id\n          status\n          quantity\n          lottery {\n            id\n            offering {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankPlaces($search: String!) {\n    banks(search: $search) {\n      code\n      name\n      kana\n    }\n  }\n"): (typeof documents)["\n  query BankPlaces($search: String!) {\n    banks(search: $search) {\n      code\n      name\n      kana\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BranchPlaces($bank: String!, $search: String!) {\n    branches(bank: $bank, search: $search) {\n      code\n      name\n      kana\n    }\n  }\n"): (typeof documents)["\n  query BranchPlaces($bank: String!, $search: String!) {\n    branches(bank: $bank, search: $search) {\n      code\n      name\n      kana\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OwnAccountPropose($input: OwnAccountProposeInput!) {\n    ownAccountPropose(input: $input) {\n      account {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OwnAccountPropose($input: OwnAccountProposeInput!) {\n    ownAccountPropose(input: $input) {\n      account {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Email {\n    viewer {\n      account {\n        id\n        email\n        emailConfirmedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query Email {\n    viewer {\n      account {\n        id\n        email\n        emailConfirmedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EmailChange($input: EmailChangeInput!) {\n    emailChange(input: $input) {\n      account {\n        id\n        email\n        emailConfirmedAt\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EmailChange($input: EmailChangeInput!) {\n    emailChange(input: $input) {\n      account {\n        id\n        email\n        emailConfirmedAt\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      account {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      account {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NoticeMailSet($input: NoticeMailSetInput!) {\n    noticeMailSet(input: $input) {\n      account {\n        id\n        mailNotices\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation NoticeMailSet($input: NoticeMailSetInput!) {\n    noticeMailSet(input: $input) {\n      account {\n        id\n        mailNotices\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MyAccount on Account {\n    mailNotices\n    ...SignInAnswers\n  }\n"): (typeof documents)["\n  fragment MyAccount on Account {\n    mailNotices\n    ...SignInAnswers\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Details {\n    viewer {\n      account {\n        id\n        ...MyAccount\n      }\n      member {\n        id\n        postalCode\n        address\n        telephone\n        ...MyMembership\n      }\n    }\n  }\n"): (typeof documents)["\n  query Details {\n    viewer {\n      account {\n        id\n        ...MyAccount\n      }\n      member {\n        id\n        postalCode\n        address\n        telephone\n        ...MyMembership\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MyMembership on Member {\n    number\n    name\n    kana\n    sex\n    bornOn\n    marriedOn\n    joinedOn\n    leftOn\n    employment {\n      id\n      type\n      location\n      hiredOn\n      company {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment MyMembership on Member {\n    number\n    name\n    kana\n    sex\n    bornOn\n    marriedOn\n    joinedOn\n    leftOn\n    employment {\n      id\n      type\n      location\n      hiredOn\n      company {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Payments($after: String) {\n    viewer {\n      member {\n        id\n        payments(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              hostKind\n              paid\n              amount\n              returnedOn\n              kind {\n                id\n                name\n                nameEn\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Payments($after: String) {\n    viewer {\n      member {\n        id\n        payments(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              hostKind\n              paid\n              amount\n              returnedOn\n              kind {\n                id\n                name\n                nameEn\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnAccount {\n    ownAccount {\n      offered\n      current {\n        id\n        masked\n      }\n      pending {\n        id\n        masked\n      }\n    }\n  }\n"): (typeof documents)["\n  query OwnAccount {\n    ownAccount {\n      offered\n      current {\n        id\n        masked\n      }\n      pending {\n        id\n        masked\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SignInAnswers on Account {\n    signInId\n    email\n    emailConfirmedAt\n  }\n"): (typeof documents)["\n  fragment SignInAnswers on Account {\n    signInId\n    email\n    emailConfirmedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      problems {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      problems {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NoticeRow on Notice {\n    id\n    kind\n    claimId\n    orderId\n    offeringId\n    madeAt\n    readAt\n    benefitKind {\n      id\n      name\n      nameEn\n    }\n  }\n"): (typeof documents)["\n  fragment NoticeRow on Notice {\n    id\n    kind\n    claimId\n    orderId\n    offeringId\n    madeAt\n    readAt\n    benefitKind {\n      id\n      name\n      nameEn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notices($after: String) {\n    viewer {\n      member {\n        id\n        notices(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              readAt\n              ...NoticeRow\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Notices($after: String) {\n    viewer {\n      member {\n        id\n        notices(first: 20, after: $after) {\n          edges {\n            node {\n              id\n              readAt\n              ...NoticeRow\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnreadNotices {\n    viewer {\n      member {\n        id\n        notices(unread: true, first: 50) {\n          edges {\n            node {\n              id\n              claimId\n            }\n          }\n          totalCount\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query UnreadNotices {\n    viewer {\n      member {\n        id\n        notices(unread: true, first: 50) {\n          edges {\n            node {\n              id\n              claimId\n            }\n          }\n          totalCount\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NoticeRead($input: NoticeReadInput!) {\n    noticeRead(input: $input) {\n      notices {\n        id\n        readAt\n      }\n      problems {\n        code\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation NoticeRead($input: NoticeReadInput!) {\n    noticeRead(input: $input) {\n      notices {\n        id\n        readAt\n      }\n      problems {\n        code\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrderPlace($input: OrderPlaceInput!) {\n    orderPlace(input: $input) {\n      order {\n        id\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OrderPlace($input: OrderPlaceInput!) {\n    orderPlace(input: $input) {\n      order {\n        id\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TicketPage($id: ID!) {\n    offering(id: $id) {\n      id\n      name\n      description\n      faceValue\n      price\n      memberLimit\n      saleFrom\n      saleUntil\n      delivery\n      holdDays\n      payBy\n      left\n      stage\n      way\n      lottery {\n        id\n        numberName\n        drawOn\n        ...LotteryPart\n      }\n      mayOrder\n    }\n  }\n"): (typeof documents)["\n  query TicketPage($id: ID!) {\n    offering(id: $id) {\n      id\n      name\n      description\n      faceValue\n      price\n      memberLimit\n      saleFrom\n      saleUntil\n      delivery\n      holdDays\n      payBy\n      left\n      stage\n      way\n      lottery {\n        id\n        numberName\n        drawOn\n        ...LotteryPart\n      }\n      mayOrder\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TicketRow on Offering {\n    id\n    name\n    faceValue\n    price\n    saleFrom\n    saleUntil\n    stage\n    way\n    left\n  }\n"): (typeof documents)["\n  fragment TicketRow on Offering {\n    id\n    name\n    faceValue\n    price\n    saleFrom\n    saleUntil\n    stage\n    way\n    left\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tickets {\n    offerings(first: 100) {\n      edges {\n        node {\n          id\n          stage\n          saleFrom\n          saleUntil\n          ...TicketRow\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Tickets {\n    offerings(first: 100) {\n      edges {\n        node {\n          id\n          stage\n          saleFrom\n          saleUntil\n          ...TicketRow\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AnswerForm on Certificate {\n    id\n    version\n    type\n    absentFrom\n    absentUntil\n    hiredOn\n    member {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment AnswerForm on Certificate {\n    id\n    version\n    type\n    absentFrom\n    absentUntil\n    hiredOn\n    member {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CertificatesAnswered($first: Int!) {\n    certificatesAnswered(first: $first) {\n      edges {\n        node {\n          id\n          type\n          status\n          certifiedFrom\n          certifiedUntil\n          certifiedHiredOn\n          decidedAt\n          member {\n            id\n            number\n            name\n            kana\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query CertificatesAnswered($first: Int!) {\n    certificatesAnswered(first: $first) {\n      edges {\n        node {\n          id\n          type\n          status\n          certifiedFrom\n          certifiedUntil\n          certifiedHiredOn\n          decidedAt\n          member {\n            id\n            number\n            name\n            kana\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Certificate($id: ID!) {\n    certificate(id: $id) {\n      id\n      type\n      status\n      dueOn\n      absentFrom\n      absentUntil\n      hiredOn\n      member {\n        id\n        number\n        name\n        kana\n      }\n      ...AnswerForm\n      ...CertificateStory\n    }\n  }\n"): (typeof documents)["\n  query Certificate($id: ID!) {\n    certificate(id: $id) {\n      id\n      type\n      status\n      dueOn\n      absentFrom\n      absentUntil\n      hiredOn\n      member {\n        id\n        number\n        name\n        kana\n      }\n      ...AnswerForm\n      ...CertificateStory\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CertificateStory on Certificate {\n    status\n    createdAt\n    dueOn\n    decidedAt\n    onPaper\n    note\n    certifiedFrom\n    certifiedUntil\n    certifiedHiredOn\n    officer {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment CertificateStory on Certificate {\n    status\n    createdAt\n    dueOn\n    decidedAt\n    onPaper\n    note\n    certifiedFrom\n    certifiedUntil\n    certifiedHiredOn\n    officer {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CompanyPayoutCard on CompanyPayout {\n    id\n    paidOn\n    amount\n    returnedOn\n    shares {\n      number\n      name\n      amount\n    }\n  }\n"): (typeof documents)["\n  fragment CompanyPayoutCard on CompanyPayout {\n    id\n    paidOn\n    amount\n    returnedOn\n    shares {\n      number\n      name\n      amount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Officer {\n    viewer {\n      officer {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Officer {\n    viewer {\n      officer {\n        id\n        name\n        company {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfficerDetails {\n    viewer {\n      account {\n        id\n        ...SignInAnswers\n      }\n      officer {\n        id\n        number\n        name\n        company {\n          id\n          code\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OfficerDetails {\n    viewer {\n      account {\n        id\n        ...SignInAnswers\n      }\n      officer {\n        id\n        number\n        name\n        company {\n          id\n          code\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CertificatesWaiting($first: Int!) {\n    certificatesWaiting(first: $first) {\n      totalCount\n      edges {\n        node {\n          id\n          dueOn\n          ...WaitingRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query CertificatesWaiting($first: Int!) {\n    certificatesWaiting(first: $first) {\n      totalCount\n      edges {\n        node {\n          id\n          dueOn\n          ...WaitingRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfficerPayouts($first: Int!) {\n    companyPayouts(first: $first) {\n      edges {\n        node {\n          id\n          ...CompanyPayoutCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query OfficerPayouts($first: Int!) {\n    companyPayouts(first: $first) {\n      edges {\n        node {\n          id\n          ...CompanyPayoutCard\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WaitingRow on Certificate {\n    id\n    type\n    dueOn\n    absentFrom\n    absentUntil\n    hiredOn\n    member {\n      id\n      number\n      name\n      kana\n    }\n  }\n"): (typeof documents)["\n  fragment WaitingRow on Certificate {\n    id\n    type\n    dueOn\n    absentFrom\n    absentUntil\n    hiredOn\n    member {\n      id\n      number\n      name\n      kana\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CertificateConfirm($input: CertificateConfirmInput!) {\n    certificateConfirm(input: $input) {\n      certificate {\n        id\n        status\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CertificateConfirm($input: CertificateConfirmInput!) {\n    certificateConfirm(input: $input) {\n      certificate {\n        id\n        status\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CertificateCorrect($input: CertificateCorrectInput!) {\n    certificateCorrect(input: $input) {\n      certificate {\n        id\n        status\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CertificateCorrect($input: CertificateCorrectInput!) {\n    certificateCorrect(input: $input) {\n      certificate {\n        id\n        status\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CertificateDecline($input: CertificateDeclineInput!) {\n    certificateDecline(input: $input) {\n      certificate {\n        id\n        status\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CertificateDecline($input: CertificateDeclineInput!) {\n    certificateDecline(input: $input) {\n      certificate {\n        id\n        status\n        version\n      }\n      problems {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrderCancel($input: OrderStepInput!) {\n    orderCancel(input: $input) {\n      order {\n        id\n        status\n        version\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OrderCancel($input: OrderStepInput!) {\n    orderCancel(input: $input) {\n      order {\n        id\n        status\n        version\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderCode on Order {\n    code {\n      text\n      until\n    }\n    offering {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment OrderCode on Order {\n    code {\n      text\n      until\n    }\n    offering {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderPage($id: ID!) {\n    order(id: $id) {\n      id\n      number\n      status\n      version\n      quantity\n      amount\n      orderedOn\n      payUntil\n      paidOn\n      paymentMethod\n      payBy\n      ...Slip\n      ...OrderCode\n      offering {\n        id\n        name\n        delivery\n      }\n    }\n  }\n"): (typeof documents)["\n  query OrderPage($id: ID!) {\n    order(id: $id) {\n      id\n      number\n      status\n      version\n      quantity\n      amount\n      orderedOn\n      payUntil\n      paidOn\n      paymentMethod\n      payBy\n      ...Slip\n      ...OrderCode\n      offering {\n        id\n        name\n        delivery\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Orders($after: String) {\n    orders(first: 20, after: $after) {\n      edges {\n        node {\n          id\n          status\n          quantity\n          amount\n          payUntil\n          orderedOn\n          offering {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Orders($after: String) {\n    orders(first: 20, after: $after) {\n      edges {\n        node {\n          id\n          status\n          quantity\n          amount\n          payUntil\n          orderedOn\n          offering {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Slip on Order {\n    slipNumber\n    amount\n    payUntil\n    payInto {\n      bank\n      branch\n      kind\n      number\n      holder\n    }\n  }\n"): (typeof documents)["\n  fragment Slip on Order {\n    slipNumber\n    amount\n    payUntil\n    payInto {\n      bank\n      branch\n      kind\n      number\n      holder\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      kind\n      documentsScanned\n      account {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      kind\n      documentsScanned\n      account {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EmailConfirm($input: EmailConfirmInput!) {\n    emailConfirm(input: $input) {\n      account {\n        id\n      }\n      problems {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EmailConfirm($input: EmailConfirmInput!) {\n    emailConfirm(input: $input) {\n      account {\n        id\n      }\n      problems {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasswordForget($input: PasswordForgetInput!) {\n    passwordForget(input: $input) {\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasswordForget($input: PasswordForgetInput!) {\n    passwordForget(input: $input) {\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasswordReset($input: PasswordResetInput!) {\n    passwordReset(input: $input) {\n      account {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasswordReset($input: PasswordResetInput!) {\n    passwordReset(input: $input) {\n      account {\n        id\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        kind\n        account {\n          id\n        }\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        kind\n        account {\n          id\n        }\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AccountOpen($input: AccountOpenInput!) {\n    accountOpen(input: $input) {\n      viewer {\n        kind\n        account {\n          id\n        }\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AccountOpen($input: AccountOpenInput!) {\n    accountOpen(input: $input) {\n      viewer {\n        kind\n        account {\n          id\n        }\n      }\n      problems {\n        field\n        message\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;