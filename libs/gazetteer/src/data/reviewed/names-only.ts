import { named, OPEN, sinceWithin, type ReviewedRegion } from './row.js';

const PROVINCE = ['provincie', 'province'];

/** Countries of which only names were reviewed: the spelling under which a Dutch reader looks for them. */
export const namesOnly: readonly ReviewedRegion[] = [
  ...named(['provincie', 'province', 'marz'], [
    ['AM-AG', 'Aragatsotn'], ['AM-AR', 'Ararat'], ['AM-AV', 'Armavir'], ['AM-ER', 'Jerevan', 'Yerevan', 'Erevan'], ['AM-GR', 'Gegharkunik'], ['AM-KT', 'Kotayk'],
    ['AM-LO', 'Lori'], ['AM-SH', 'Shirak', 'Sjirak'], ['AM-SU', 'Syunik', 'Sjoenik'], ['AM-TV', 'Tavush', 'Tavoesj'], ['AM-VD', 'Vayots Dzor'],
  ]),
  ...named(['entiteit', 'entity', 'district'], [
    ['BA-BIH', 'Federatie van Bosnië en Herzegovina', 'Federatie Bosnië en Herzegovina', 'Federation of Bosnia and Herzegovina', 'Moslim-Kroatische Federatie'],
    ['BA-BRC', 'Brčko', 'Brčko District', 'District Brčko'],
    ['BA-SRP', 'Republika Srpska', 'Servische Republiek', 'Republiek Srpska'],
  ]),
  ...named(PROVINCE, [['BI-BL', 'Bujumbura Rural', 'Bujumbura-Rural'], ['BI-BM', 'Bujumbura Mairie', 'Bujumbura-Mairie', 'Bujumbura-stad']]),
  ...named(['regio', 'region'], [
    ['CM-AD', 'Adamaoua', 'Adamawa'], ['CM-CE', 'Centre', 'Centrum', 'Central'], ['CM-EN', 'Extrême-Nord', 'Far North', 'Verre Noorden', 'Uiterste Noorden'],
    ['CM-ES', 'Est', 'Oost', 'East'], ['CM-LT', 'Littoral'], ['CM-NO', 'Nord', 'Noord', 'North'], ['CM-NW', 'Noordwest', 'Nord-Ouest', 'North-West', 'Noord-West'],
    ['CM-OU', 'Ouest', 'West'], ['CM-SU', 'Sud', 'Zuid', 'South'], ['CM-SW', 'Zuidwest', 'Sud-Ouest', 'South-West', 'Zuid-West'],
  ]),
  ...named(['provincie', 'province'], [
    ['CN-AH', 'Anhui'], ['CN-FJ', 'Fujian'], ['CN-GD', 'Guangdong', 'Kanton'], ['CN-GS', 'Gansu'], ['CN-GZ', 'Guizhou'], ['CN-HA', 'Henan'], ['CN-HB', 'Hubei'],
    ['CN-HE', 'Hebei'], ['CN-HI', 'Hainan'], ['CN-HL', 'Heilongjiang'], ['CN-HN', 'Hunan'], ['CN-JL', 'Jilin'], ['CN-JS', 'Jiangsu'], ['CN-JX', 'Jiangxi'],
    ['CN-LN', 'Liaoning'], ['CN-QH', 'Qinghai'], ['CN-SC', 'Sichuan'], ['CN-SD', 'Shandong'], ['CN-SN', 'Shaanxi'], ['CN-SX', 'Shanxi'], ['CN-TW', 'Taiwan'],
    ['CN-YN', 'Yunnan'], ['CN-ZJ', 'Zhejiang'],
  ]),
  ...named(['stad', 'city', 'municipality'], [['CN-BJ', 'Peking', 'Beijing'], ['CN-CQ', 'Chongqing'], ['CN-SH', 'Shanghai', 'Sjanghai'], ['CN-TJ', 'Tianjin']]),
  ...named(['autonome regio', 'autonomous region'], [
    ['CN-GX', 'Guangxi'], ['CN-NM', 'Binnen-Mongolië', 'Inner Mongolia', 'Nei Mongol'], ['CN-NX', 'Ningxia'], ['CN-XJ', 'Xinjiang', 'Sinkiang', 'Oeigoerse Autonome Regio Xinjiang'],
    ['CN-XZ', 'Tibet', 'Xizang', 'Tibetaanse Autonome Regio', 'Tibet Autonomous Region'],
  ]),
  ...named(['bijzondere bestuurlijke regio'], [['CN-HK', 'Hongkong', 'Hong Kong'], ['CN-MO', 'Macau', 'Macao']]),
  ...named(['departement', 'department', 'district'], [['CO-DC', 'Bogotá', 'Santafé de Bogotá'], ['CO-SAP', 'San Andrés, Providencia en Santa Catalina', 'San Andrés y Providencia', 'San Andrés']]),
  ...named(['departement', 'department'], [['CO-VAC', 'Valle del Cauca']], 'ISO 3166-2 for the code; "de regio Valle del Cauca" in chapter C7 of the Vreemdelingencirculaire, versions of 1 January 2014 and later; no source for the start of its period'),
  ...named(['regio', 'region', 'zoba'], [
    ['ER-AN', 'Anseba'], ['ER-DK', 'Zuidelijke Rode Zee', 'Southern Red Sea', 'Debubawi Keyih Bahri'], ['ER-DU', 'Debub', 'Zuid', 'Southern', 'Zuidelijke Regio'],
    ['ER-GB', 'Gash-Barka', 'Gash Barka'], ['ER-MA', 'Maekel', 'Centraal', 'Central', 'Maakel', 'Centrale Regio'], ['ER-SK', 'Noordelijke Rode Zee', 'Northern Red Sea', 'Semenawi Keyih Bahri'],
  ]),
  ...named(PROVINCE, [
    ['IR-00', 'Markazi'], ['IR-01', 'Gilan'], ['IR-02', 'Mazandaran'], ['IR-03', 'Oost-Azerbeidzjan', 'East Azerbaijan'], ['IR-04', 'West-Azerbeidzjan', 'West Azerbaijan'],
    ['IR-05', 'Kermanshah', 'Kermansjah'], ['IR-06', 'Khuzestan', 'Choezestan', 'Khuzistan'], ['IR-07', 'Fars'], ['IR-08', 'Kerman'], ['IR-09', 'Razavi-Khorasan', 'Razavi Khorasan', 'Khorasan Razavi'],
    ['IR-10', 'Isfahan', 'Esfahan'], ['IR-11', 'Sistan en Baluchistan', 'Sistan en Beloetsjistan', 'Sistan and Baluchestan', 'Sistan-Baluchistan'], ['IR-12', 'Koerdistan', 'Kurdistan', 'Kordestan'],
    ['IR-13', 'Hamadan'], ['IR-14', 'Chaharmahal en Bakhtiari', 'Chaharmahal and Bakhtiari'], ['IR-15', 'Lorestan'], ['IR-16', 'Ilam'], ['IR-17', 'Kohgiluyeh en Boyer-Ahmad', 'Kohgiluyeh and Boyer-Ahmad'],
    ['IR-18', 'Bushehr', 'Boesjehr'], ['IR-19', 'Zanjan'], ['IR-20', 'Semnan'], ['IR-21', 'Yazd'], ['IR-22', 'Hormozgan'], ['IR-23', 'Teheran', 'Tehran'], ['IR-24', 'Ardabil'], ['IR-25', 'Qom'],
    ['IR-26', 'Qazvin'], ['IR-27', 'Golestan'], ['IR-28', 'Noord-Khorasan', 'North Khorasan'], ['IR-29', 'Zuid-Khorasan', 'South Khorasan'], ['IR-30', 'Alborz'],
  ]),
  ...named(PROVINCE, [
    ['LK-1', 'Westelijke Provincie', 'Western', 'West', 'Western Province'], ['LK-2', 'Centrale Provincie', 'Central', 'Centraal', 'Central Province'], ['LK-3', 'Zuidelijke Provincie', 'Southern', 'Zuid', 'Southern Province'],
    ['LK-4', 'Noordelijke Provincie', 'Northern', 'Noord', 'Northern Province'], ['LK-5', 'Oostelijke Provincie', 'Eastern', 'Oost', 'Eastern Province'], ['LK-6', 'Noordwestelijke Provincie', 'North Western', 'Noordwest', 'North Western Province'],
    ['LK-7', 'Noord-Centrale Provincie', 'North Central', 'North Central Province'], ['LK-8', 'Uva', 'Oeva'], ['LK-9', 'Sabaragamuwa'],
  ]),
  ...named(['district', 'shabiya'], [
    ['LY-BA', 'Benghazi', 'Bengasi'], ['LY-BU', 'Butnan', 'Al-Butnan'], ['LY-DR', 'Derna', 'Darnah'], ['LY-GT', 'Ghat'], ['LY-JA', 'Jabal al Akhdar', 'Al-Jabal al-Akhdar', 'Groene Berg'],
    ['LY-JG', 'Jabal al Gharbi', 'Al-Jabal al-Gharbi'], ['LY-JI', 'Jafara', 'Al-Jafara', 'Jifara'], ['LY-JU', 'Jufra', 'Al-Jufra'], ['LY-KF', 'Kufra', 'Al-Kufra'], ['LY-MB', 'Murqub', 'Al-Murqub', 'Marqab'],
    ['LY-MI', 'Misrata', 'Misurata', 'Misratah'], ['LY-MJ', 'Marj', 'Al-Marj'], ['LY-MQ', 'Murzuq', 'Murzuk'], ['LY-NL', 'Nalut'], ['LY-NQ', 'Nuqat al Khams', 'An-Nuqat al-Khams'], ['LY-SB', 'Sebha', 'Sabha'],
    ['LY-SR', 'Sirte', 'Surt', 'Sirt'], ['LY-TB', 'Tripoli', 'Tarabulus'], ['LY-WA', 'Wahat', 'Al-Wahat'], ['LY-WD', 'Wadi al Hayat', 'Wadi al-Hayaa'], ['LY-WS', 'Wadi al Shatii', 'Wadi al-Shati'], ['LY-ZA', 'Zawiya', 'Al-Zawiya', 'Az-Zawiya'],
  ]),
  ...named(['stad', 'city'], [['MN-1', 'Ulaanbaatar', 'Ulan Bator', 'Oelan Bator']]),
  ...named(['deelstaat', 'staat', 'state'], [['NG-FC', 'Abuja', 'Federal Capital Territory', 'FCT', 'Federaal Hoofdstedelijk Territorium']]),
  ...named(['republiek', 'republic'], [
    ['RU-AD', 'Adygea', 'Adygeja'], ['RU-AL', 'Altaj (republiek)', 'Altai Republic', 'Republiek Altaj'], ['RU-BA', 'Basjkirostan', 'Basjkortostan', 'Bashkortostan'], ['RU-BU', 'Boerjatië', 'Buryatia'],
    ['RU-CE', 'Tsjetsjenië', 'Chechnya', 'Tsjetsjeense Republiek', 'Chechen Republic'], ['RU-CU', 'Tsjoevasjië', 'Chuvashia'], ['RU-DA', 'Dagestan', 'Daghestan'], ['RU-IN', 'Ingoesjetië', 'Ingushetia', 'Ingoesjië'],
    ['RU-KB', 'Kabardië-Balkarië', 'Kabardino-Balkarië', 'Kabardino-Balkaria', 'Kabardino-Balkarskaya Respublika'], ['RU-KC', 'Karatsjaj-Tsjerkessië', 'Karatsjai-Tsjerkessië', 'Karachay-Cherkessia', 'Karachayevo-Cherkesskaya Respublika'],
    ['RU-KK', 'Chakassië', 'Khakassia'], ['RU-KL', 'Kalmukkië', 'Kalmykia', 'Kalmoekkië'], ['RU-KO', 'Komi'], ['RU-KR', 'Karelië', 'Karelia'], ['RU-ME', 'Mari El'], ['RU-MO', 'Mordovië', 'Mordovia'],
    ['RU-SA', 'Jakoetië', 'Sakha', 'Yakutia', 'Saha'], ['RU-SE', 'Noord-Ossetië', 'North Ossetia', 'Noord-Ossetië-Alanië'], ['RU-TA', 'Tatarstan'], ['RU-TY', 'Toeva', 'Tuva'], ['RU-UD', 'Oedmoertië', 'Udmurtia'],
  ]),
  ...named(['stad', 'city'], [['RU-MOW', 'Moskou', 'Moscow'], ['RU-SPE', 'Sint-Petersburg', 'Saint Petersburg', 'St. Petersburg']]),
  ...named(['kraj', 'kray'], [['RU-ALT', 'Kraj Altaj', 'Altai Krai'], ['RU-STA', 'Stavropol', 'Kraj Stavropol'], ['RU-KDA', 'Krasnodar', 'Kraj Krasnodar']]),
  ...named(['oblast'], [
    ['RU-LEN', 'Leningrad', 'Leningradskaya oblast’'], ['RU-MOS', 'Moskou (oblast)', 'Oblast Moskou', 'Moscow Oblast'], ['RU-NVS', 'Novosibirsk', 'Novosibirskaya oblast’'], ['RU-VGG', 'Volgograd', 'Volgogradskaya oblast’'],
    ['RU-VLA', 'Vladimir', 'Vladimirskaya oblast’'], ['RU-ROS', 'Rostov'],
  ]),
  ...named(['autonoom district', 'okrug'], [
    ['RU-KHM', 'Chanto-Mansië', 'Khanty-Mansiyskiy avtonomnyy okrug', 'Khanty-Mansi'], ['RU-NEN', 'Nenetsië', 'Nenetskiy avtonomnyy okrug', 'Nenets'], ['RU-YAN', 'Jamalië', 'Yamalo-Nenetskiy avtonomnyy okrug', 'Yamalo-Nenets'],
  ]),
  ...named(PROVINCE, [['SL-E', 'Eastern', 'Oost', 'Oostelijke Provincie'], ['SL-N', 'Northern', 'Noord', 'Noordelijke Provincie'], ['SL-S', 'Southern', 'Zuid', 'Zuidelijke Provincie']]),
  ...named(['gebied', 'area'], [['SL-W', 'Western Area', 'West', 'Freetown', 'Westelijk Gebied']]),
  {
    id: 'SL-NW', name: 'North Western', spellings: ['North West', 'Noordwest', 'Noordwestelijke Provincie'], ranks: PROVINCE, from: sinceWithin('2017-01-01', '2017-12-31'), until: OPEN, carvedOutOf: 'SL-N', certainty: 'unverified',
    source: 'ISO 3166-2:SL; split from Northern in 2017, from general knowledge',
  },
  ...named(['regio', 'region'], [
    ['UG-C', 'Central', 'Centraal', 'Centraal-Oeganda', 'Central Uganda'], ['UG-E', 'Eastern', 'Oost', 'Oost-Oeganda', 'Eastern Uganda'], ['UG-N', 'Northern', 'Noord', 'Noord-Oeganda', 'Northern Uganda', 'Noord-Uganda'], ['UG-W', 'Western', 'West', 'West-Oeganda', 'Western Uganda'],
  ]),
  {
    id: 'BI-RM', name: 'Rumonge', spellings: ['Roemonge'], ranks: PROVINCE, from: sinceWithin('2015-01-01', '2015-12-31'), until: OPEN, carvedOutOf: 'BI-BR', certainty: 'unverified',
    source: 'ISO 3166-2:BI; created in 2015, mostly from Bururi, from general knowledge; the merger of provinces of 2025 has no rows',
  },
];
