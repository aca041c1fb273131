import type { Lexicon } from './cues.ts'

export const ENGLISH: Lexicon = {
  action:
    'click subscribe download register enroll enrol unlock claim grab redeem activate upgrade sign_up sign_me signup join_us join_now buy_now order_now order_your act_now get_started get_your get_access get_instant start_your start_now try_it log_in opt_in pre_order reserve_your secure_your call_now call_us text_us tap swipe',
  invitation:
    "get discover learn find see join order try start read visit watch listen check request access explore receive book save follow compare browse find_out check_out look_inside take_a dive_into tune_in don't_miss dont_miss meet open choose pick",
  free: 'free complimentary gratis freebie no_cost free_of at_no zero_cost no_charge',
  price:
    'discount* coupon* voucher* promo promotional trial refund* money_back cheaper bargain* % off sale savings bonus bonuses cashback offer offers deal deals price priced pricing subscription_price per_month per_year monthly annually save_up half_price only_$ just_$ for_only for_just worth_$',
  publication:
    'report reports newsletter* ebook e_book guide guides magazine dossier whitepaper white_paper briefing* bulletin digest letter advisory analysis research publication* presentation video videos podcast* episode book books edition email e_mail inbox pdf handbook blueprint playbook cheat_sheet special_report free_report',
  brokerage:
    'broker brokers brokerage* account accounts trading platform platforms exchange exchanges app apps robo demo demo_account leverage spreads cfd cfds forex wallet wallets etoro mt4 mt5',
  token:
    'token tokens presale pre_sale ico airdrop* staking coin coins memecoin* meme_coin crypto nft nfts defi web3 tokenomics whitelist roadmap blockchain',
  event:
    'webinar* course courses masterclass* seminar* workshop* training summit conference event events ticket tickets livestream bootcamp academy class lesson* coaching mentor* challenge',
  tool: 'tool tools software bot bots robot robots algorithm* system calculator screener dashboard terminal scanner indicator signals alert alerts watchlist tracker technology ai_powered feature features',
  picks:
    'picks stock_picks top_stocks best_stocks stocks_to stock_to list recommendation* portfolio pick strong_buy #1 rank ranked top_picks 10_best buy_list buys winners next_big next_nvidia stock_that stocks_that one_stock hot_stock this_stock these_stocks this_company',
  you: "you your yours yourself yourselves you're you'll you've you'd",
  we: "we our ours us we're we've we'll ourselves",
  self: "i my me mine myself i'm i've i'd i'll",
  urgency:
    "now today urgent* hurry immediately instantly tonight expires expire expiring deadline limited_time last_chance final_chance before_it too_late don't_wait act_fast right_now while_supplies running_out ends_soon ends_on only_until hours_left days_left last_call countdown going_fast before_the time_is immediate watch_it",
  secrecy:
    'secret* exclusive* insider insiders hidden reveal reveals revealed revealing little_known under_the radar confidential leaked mystery mysterious never_heard unknown loophole uncover* expose* limited_spots few_spots invitation_only members_only wall_street underground shocking stunning',
  gain: 'profit profits profitable gains double doubled triple tripled soar soaring skyrocket* explode* explosive wealth wealthy rich millionaire* income passive earn earning returns jackpot windfall massive huge monster multiply 10x 100x moon surge upside fortune cash_in retire retirement life_changing boom bull_run breakout',
  guarantee:
    "guarantee* risk_free no_risk proven safe safely secure secured certain certainty trusted verified reliable 100_% cannot_lose can't_lose accuracy accurate no_experience no_obligation no_catch",
  best: 'best top leading leader ultimate perfect revolutionary unique award* unmatched unparalleled world_class premier premium greatest largest fastest most_powerful cutting_edge groundbreaking state_of innovative next_generation finest superior unbeatable game_changing',
  ease: 'easy easily simple simply fast quick quickly instant convenient seamless* effortless* beginner* minutes minute seconds step steps step_by hassle anyone automatic* autopilot user_friendly intuitive in_minutes in_seconds just_a whether_you no_matter',
  customers:
    'customer customers user users member members client clients subscriber* readers reader testimonial* review reviews rated stars community satisfied thousands_of join_thousands join_over trusted_by happy fans followers',
  deposit:
    'deposit* withdraw* payout* fee fees commission commissions minimum_deposit credit_card payment payments paypal funded funding invest_$ starting_capital $_250 no_fees commission_free zero_commission verification',
  paywall:
    'subscriber subscribers subscription* unlimited_access paywall member_exclusive already_a full_access continue_reading to_continue premium_content premium_members log_in sign_in digital_access unlimited account',
  label:
    'ad ads advert adverts advertisement* advertorial advertising sponsored promoted promotion paid_content paid_post paid_press partner_content brand_content presented_by brought_to sponsor paid_for native_advertising paid_partnership affiliate_links',
  sponsorship:
    'affiliate* sponsor sponsors sponsored partner partners partnership compensated compensation referral paid commission commissions in_cooperation',
  disclosure:
    'disclosure disclosures disclaimer* disclose* advice opinions views expressed liability liable warranty warranties accuracy informational educational solicitation constitute constitutes herein forward_looking undertakes obligation recommendation purposes_only not_intended no_position position positions holds owns due_diligence safe_harbor licensed_advisor terms_of terms_and privacy_policy not_responsible securities_act represent',
  risk: 'risk risks risky lose losing losses volatile past_performance no_guarantee future_results not_indicative speculative lose_money retail_investor uncertainties uncertainty differ_materially caution',
  rights:
    'copyright rights_reserved all_rights reserved trademark trademarks © ltd registered republished reproduced permission published_on originally_published appeared_on appeared_first first_appeared the_post contributed_to editor_note',
  biography:
    'author writer freelance journalist columnist contributor bio has_been has_covered he_has she_has covers covered_the writes writing degree graduate* university specializ* experience years_of follow_him follow_her twitter_@ formerly lives_in based_in cfa mba',
  speech:
    'said says told according announced reported stated added wrote expects estimates noted explained argued argues warned confirmed declined commented spokesman spokeswoman spokesperson statement interview replied called asked citing cited survey poll data_from released',
  person:
    'ceo cfo chief chairman president founder director minister analyst analysts economist* executive secretary governor mr mrs ms dr professor head strategist manager investor_relations',
  official:
    'government court judge regulator* sec fed bank ministry police parliament eu european commission tax law bill federal authorities agency central_bank lawsuit officials union',
  market:
    'rose fell gained climbed dropped closed traded slipped jumped declined advanced index points dow nasdaq s&p ftse dax barrel yield* percent pct session higher lower opened losses futures ended tumbled slid rallied',
  results:
    'revenue* earnings quarter quarterly eps guidance sales net_income ebitda margin margins year_over fiscal consensus forecast outlook profit_margin balance_sheet cash_flow dividend* billion million valuation pe_ratio market_cap estimates',
  verdict:
    'attractive cheap expensive undervalued overvalued compelling impressive solid strong weak promising disappointing good bad great poor worth reasonable excellent worrying surprising overpriced interesting remarkable terrible sensible wise smart exciting lucrative stellar robust bargain fairly',
  modal:
    "could may might should would likely probably perhaps maybe possibly seems appears potentially can must will cannot won't ought looks",
  stance:
    "think believe believes opinion view clearly ultimately frankly bottom_line in_my i_think i_believe i_would i'd personally arguably obviously indeed after_all of_course in_short hopefully unfortunately conclusion takeaway simply_put the_truth the_point key_question remains admittedly",
  contrast: 'but however although though yet despite while nevertheless instead whereas still on_the otherwise even_if',
  buy: 'buy buying purchase purchasing invest investing get_in buy_or own owning bargain_hunt worth_buying time_to is_it pick_up load_up',
  sell: 'sell selling dump hold holding exit get_out take_profits cut_losses or_sell walk_away',
  investors: 'investor investors shareholder shareholders holders traders trader stockholder* portfolio stock shares',
  question: 'what why how which who where when should is are can do does could will would whether',
  navigation:
    'menu search home login contact imprint related more_from read_more read_next more_news also_read see_also tags topics categories category previous next back skip_to sections latest_news trending most_read most_popular show_more load view_all comments comment archive cookies cookie javascript browser faq overview table_of',
  sharing:
    'share shares_this facebook twitter linkedin whatsapp pinterest reddit instagram youtube telegram print email_this tweet copy_link flipboard follow_us',
  credit:
    'photo photos image images getty shutterstock source credit courtesy illustration picture caption file_photo ap_photo istock unsplash reuters reporting editing byline staff',
  time: 'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday am pm est edt gmt updated published yesterday week month year ago',
  here: 'here below link button page website click_here this_link above form our_website our_site following_link learn_more read_more more_info more_details for_more',
  negation: "not no never none nothing isn't don't doesn't didn't can't won't without neither nor",
  fraud:
    'scam* fraud* fake warning_list warns warned criminals victims ponzi pyramid unlicensed phishing police illegal suspicious deceptive',
  dream:
    'dream dreams life freedom financial_freedom luxury vacation house car family lifestyle quit_your job work_from home imagine story changed grandmother success successful secret_to',
  need: 'need want looking_for interested if_you wondering struggling tired worried ready are_you do_you have_you would_you how_to ways_to reasons_to things_to what_if',
  quality:
    'comprehensive detailed in_depth expert experts professional* personal* tailored customized unlimited powerful advanced complete full experienced independent daily weekly live latest new updated hand_picked curated insights strategies strategy',
  company:
    'company companies firm group inc corp ltd plc llc ag stock shares business market customers_in headquartered subsidiary founded products services solutions industry',
}
